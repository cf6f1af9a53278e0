// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.mention;

import java.util.List;
import java.util.Optional;
import org.fotaide.project.text.Position;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.text.TextRange;

/**
 * A place where something is spoken of.
 *
 * @param subject what
 * @param role how
 * @param range the characters that name it
 * @param renaming how the place would name it otherwise
 */
public record Mention(Subject subject, Role role, TextRange range, Renaming renaming) {
    /** How something is spoken of. */
    public enum Role {
        /** It is said what it is; a ROM is declared by the version of the project that builds it. */
        DECLARATION,
        /** It is used, or stated once more. */
        USE,
        /** It is history: a ROM that was released. */
        RECORD
    }

    /** Gives a mention another name. */
    public interface Renaming {
        /** Empty if it cannot be done by changing the text of the file. */
        Optional<List<TextEdit>> to(String name);
    }

    boolean holds(Position position) {
        return range.start().compareTo(position) <= 0 && position.compareTo(range.end()) <= 0;
    }
}

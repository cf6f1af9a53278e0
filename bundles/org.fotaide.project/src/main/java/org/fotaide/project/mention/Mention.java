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
 * @param parts other places that make the name with it, such as the macros of a version
 * @param renaming how the place would name it otherwise
 */
public record Mention(Subject subject, Role role, TextRange range, List<TextRange> parts, Renaming renaming) {
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

    public Mention {
        parts = List.copyOf(parts);
    }

    /** One that is named in a single place. */
    public Mention(Subject subject, Role role, TextRange range, Renaming renaming) {
        this(subject, role, range, List.of(), renaming);
    }

    boolean holds(Position position) {
        return range.meets(new TextRange(position, position));
    }

    /** Whether a choice of characters touches the name or a part of it. */
    boolean isTouchedBy(TextRange chosen) {
        return range.meets(chosen) || parts.stream().anyMatch(chosen::meets);
    }
}

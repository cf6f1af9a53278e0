// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.project.text.TextDocument;

/**
 * One topic of checks over single files. Found by ServiceLoader with this bundle's class loader: name the class in
 * {@code META-INF/services/org.fotaide.project.check.Checker} of a jar on the class path, or of a fragment of this bundle.
 * One instance serves all threads, so it keeps no state.
 */
public interface Checker {
    /** Whether it looks at such a file, told by its name alone. */
    boolean accepts(Path file);

    /**
     * Whether it may look at such a file: its name leaves that open, so {@link #recognises} decides when the file has been
     * read. Asked only where no checker accepts the file by its name.
     */
    default boolean suspects(Path file) {
        return false;
    }

    /** Whether a file that it suspects is one of its own, told by a quick look at its first lines. */
    default boolean recognises(TextDocument document) {
        return false;
    }

    /**
     * Whether it looks at a file that a person named, which may go by a name of its own. Asked only where no checker accepts
     * the file by its name.
     */
    default boolean acceptsNamed(Path file) {
        return accepts(file);
    }

    /** What it may find, for whoever names a finding that is not to be told. */
    default List<? extends Code> codes() {
        return List.of();
    }

    /** How a comment is written in such a file; empty where there are none. */
    default Optional<CommentStyle> comments() {
        return Optional.of(CommentStyle.HASH);
    }

    /** Everything that it finds. Takes any text, however broken. */
    List<Finding> check(CheckContext context) throws CancelledException;
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.nio.file.Path;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextDocument;

/**
 * Explains what stands at a place of some kind of file. Found by ServiceLoader with this bundle's class loader, as checkers
 * are; one instance serves all threads.
 */
public interface Hovers {
    /** Whether it knows such files. */
    boolean accepts(Path file);

    Optional<Explained> at(TextDocument text, int offset);

    /**
     * An explanation.
     *
     * @param span the characters that it is about
     * @param markdown what it says
     */
    record Explained(Span span, String markdown) {}
}

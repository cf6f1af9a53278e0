// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.lsp.document.ReadText;

/** Explains what stands at a place. */
public interface Hovers extends FileFeature {
    Optional<Explained> at(ReadText text, int offset);

    /**
     * An explanation.
     *
     * @param span the characters that it is about
     * @param markdown what it says
     */
    record Explained(Span span, String markdown) {}
}

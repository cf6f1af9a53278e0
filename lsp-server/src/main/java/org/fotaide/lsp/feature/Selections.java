// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.List;
import org.fotaide.firmware.finding.Span;
import org.fotaide.lsp.document.ReadText;

/** Tells what lies around a place. */
public interface Selections extends FileFeature {
    /** From the smallest to the largest; each holds the one before. */
    List<Span> around(ReadText text, int offset);
}

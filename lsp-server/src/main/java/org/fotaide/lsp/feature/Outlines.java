// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.List;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.project.guide.OutlineEntry;

/** Tells what stands where in a file. */
public interface Outlines extends FileFeature {
    List<OutlineEntry> of(ReadText text);
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.List;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.project.guide.Link;

/** Tells which characters of a file stand for something that can be opened. */
public interface Links extends FileFeature {
    List<Link> of(ReadText text);
}

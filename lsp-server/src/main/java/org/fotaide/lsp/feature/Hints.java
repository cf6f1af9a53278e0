// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.List;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.project.guide.Hint;

/** Tells what a file means without saying it. */
public interface Hints extends FileFeature {
    List<Hint> of(ReadText text);
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.List;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.project.manifest.hint.ManifestHint;

/** Tells what a file means without saying it. */
public interface Hints extends FileFeature {
    List<ManifestHint> of(ReadText text);
}

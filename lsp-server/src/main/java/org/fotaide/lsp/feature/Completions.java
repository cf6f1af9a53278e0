// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.fotaide.lsp.client.ClientSettings;
import org.fotaide.lsp.document.ReadText;

/** Offers what may stand at a place. */
public interface Completions extends FileFeature {
    /** In the order in which they are to be shown. */
    List<CompletionItem> at(ReadText text, int offset, ClientSettings client);
}

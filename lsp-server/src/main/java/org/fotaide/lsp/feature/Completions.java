// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.fotaide.lsp.client.ClientSettings;
import org.fotaide.project.text.TextDocument;

/**
 * Offers what may stand at a place of some kind of file. Found by ServiceLoader with this bundle's class loader, as checkers
 * are; one instance serves all threads.
 */
public interface Completions {
    /** Whether it knows such files. */
    boolean accepts(Path file);

    /** In the order in which they are to be shown. */
    List<CompletionItem> at(TextDocument text, int offset, ClientSettings client);
}

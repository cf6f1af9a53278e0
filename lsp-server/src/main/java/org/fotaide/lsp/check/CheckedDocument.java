// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.check;

import java.util.List;
import org.fotaide.lsp.document.OpenDocument;
import org.fotaide.project.check.Finding;

/**
 * An open document and what was found in it.
 *
 * @param document as it was when it was checked
 * @param findings in it alone and between it and other files, by place
 */
public record CheckedDocument(OpenDocument document, List<Finding> findings) {
    public CheckedDocument {
        findings = List.copyOf(findings);
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.manifest;

import java.util.List;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.lsp.feature.Tokens;
import org.fotaide.project.guide.Token;
import org.fotaide.project.manifest.token.ManifestTokens;

/** The words of fota.yaml. */
public final class ManifestTokenList extends ManifestFeature implements Tokens {
    @Override
    public List<Token> of(ReadText text) {
        return new ManifestTokens(read(text)).list();
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.guide;

import java.util.List;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.lsp.feature.Tokens;
import org.fotaide.project.guide.Token;

/** What the words of files mean. */
public final class GuideTokens extends GuideFeature implements Tokens {
    @Override
    public List<Token> of(ReadText text) {
        return all(text, guide -> guide.tokens(text));
    }
}

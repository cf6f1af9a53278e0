// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.help;

import java.util.Optional;
import org.eclipse.help.AbstractContextProvider;
import org.eclipse.help.IContext;

/**
 * What F1 tells of a finding: {@code org.fotaide.eclipse.help.rom-flag} is the section {@code rom-flag} of
 * {@code docs/findings/rom.md}.
 */
public final class FindingContexts extends AbstractContextProvider {
    private static final String PLUGIN = "org.fotaide.eclipse.help";

    private final HelpPages pages = new HelpPages();

    /** Null, as the class above asks, for what is no finding. */
    @Override
    public IContext getContext(String id, String locale) {
        return id.startsWith(PLUGIN + ".")
                ? context(id.substring(PLUGIN.length() + 1)).orElse(null)
                : null;
    }

    private Optional<IContext> context(String code) {
        String page = "docs/findings/" + code.split("-", 2)[0];
        return pages.page(page + HelpPages.MARKDOWN)
                .flatMap(found -> found.introduction(code))
                .map(words -> new FindingContext(code, words, "/" + PLUGIN + "/" + page + HelpPages.HTML + "#" + code));
    }

    @Override
    public String[] getPlugins() {
        return new String[] {PLUGIN};
    }
}

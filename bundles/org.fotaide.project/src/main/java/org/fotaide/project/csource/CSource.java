// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

import java.util.List;
import java.util.Map;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;

/** One C or C++ text, as it is read for every checker of it. Belongs to one thread; what it holds is made when asked for. */
public final class CSource {
    private final SourceText source;
    private final SourceTokens tokens;
    private List<StringGroup> strings;
    private Macros macros;
    private Regions regions;

    private CSource(SourceText source) {
        this.source = source;
        this.tokens = SourceTokens.of(source.document().text());
    }

    public static CSource of(SourceText source) {
        return new CSource(source);
    }

    public TextDocument document() {
        return source.document();
    }

    public SourceTokens tokens() {
        return tokens;
    }

    /** Every string of literals side by side, in order. */
    public List<StringGroup> strings() {
        if (strings == null) {
            strings = List.copyOf(StringGroup.in(tokens));
        }
        return strings;
    }

    /** The macros that the text defines. */
    public Macros macros() {
        preprocess();
        return macros;
    }

    /** The macros if some were defined elsewhere, as {@code -DSPI_FLASH_SIZE_MAP=4} on a command line does. */
    public Macros macros(Map<String, Long> given) {
        Preprocessing work = new Preprocessing(tokens, given);
        work.run();
        return work.macros();
    }

    /** Whether a compiler takes the part of the text in which a token stands. */
    public Taken taken(int token) {
        preprocess();
        return regions.at(token);
    }

    private void preprocess() {
        if (macros == null) {
            Preprocessing work = new Preprocessing(tokens, Map.of());
            regions = work.run();
            macros = work.macros();
        }
    }
}

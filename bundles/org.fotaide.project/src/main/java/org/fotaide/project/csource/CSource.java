// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

import java.util.List;
import java.util.Map;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;

/** One C or C++ text, as it is read for every checker of it. Serves all threads; what it holds is made when it is asked for. */
public final class CSource {
    private final SourceText source;
    private final SourceTokens tokens;
    private volatile List<StringGroup> strings;
    private volatile Preprocessed preprocessed;

    private record Preprocessed(Macros macros, Regions regions) {}

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
        List<StringGroup> known = strings;
        if (known == null) {
            // whoever comes at the same time finds the same
            known = List.copyOf(StringGroup.in(tokens));
            strings = known;
        }
        return known;
    }

    /** The macros that the text defines. */
    public Macros macros() {
        return preprocessed().macros();
    }

    /** The macros if some were defined elsewhere, as {@code -DSPI_FLASH_SIZE_MAP=4} on a command line does. */
    public Macros macros(Map<String, Long> given) {
        Preprocessing work = new Preprocessing(tokens, given);
        work.run();
        return work.macros();
    }

    /** Whether a compiler takes the part of the text in which a token stands. */
    public Taken taken(int token) {
        return preprocessed().regions().at(token);
    }

    private Preprocessed preprocessed() {
        Preprocessed known = preprocessed;
        if (known == null) {
            Preprocessing work = new Preprocessing(tokens, Map.of());
            Regions regions = work.run();
            known = new Preprocessed(work.macros(), regions);
            preprocessed = known;
        }
        return known;
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;

/** One C or C++ text, as it is read for every checker of it. Serves all threads; what it holds is made when it is asked for. */
public final class CSource {
    private final SourceText source;
    private volatile Set<SourceWord> words;
    private volatile SourceTokens tokens;
    private volatile List<StringGroup> strings;
    private volatile Preprocessed preprocessed;

    private record Preprocessed(Macros macros, Regions regions) {}

    private CSource(SourceText source) {
        this.source = source;
    }

    public static CSource of(SourceText source) {
        return new CSource(source);
    }

    public TextDocument document() {
        return source.document();
    }

    /** A quick look that spares most texts a closer one. */
    public boolean hasAny(Set<SourceWord> wanted) {
        Set<SourceWord> known = words;
        if (known == null) {
            // whoever comes at the same time finds the same
            known = SourceWord.in(document().text());
            words = known;
        }
        return !Collections.disjoint(known, wanted);
    }

    public SourceTokens tokens() {
        SourceTokens known = tokens;
        if (known == null) {
            known = SourceTokens.of(document().text());
            tokens = known;
        }
        return known;
    }

    /** Whether there may be literals in it, told by a quick look. */
    public boolean hasStrings() {
        return document().text().indexOf('"') >= 0;
    }

    /** Every string of literals side by side, in order. */
    public List<StringGroup> strings() {
        List<StringGroup> known = strings;
        if (known == null) {
            known = hasStrings() ? List.copyOf(StringGroup.in(tokens())) : List.of();
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
        Preprocessing work = new Preprocessing(tokens(), given);
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
            Preprocessing work = new Preprocessing(tokens(), Map.of());
            Regions regions = work.run();
            known = new Preprocessed(work.macros(), regions);
            preprocessed = known;
        }
        return known;
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.colour;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokensLegend;

/**
 * A word and what it is.
 *
 * @param type of the protocol's names, such as {@code property}
 */
record Token(Range range, String type) {
    /** Reads the protocol's numbers: five for each word, its place counted from the one before. */
    static List<Token> of(List<Integer> numbers, SemanticTokensLegend legend) {
        List<Token> tokens = new ArrayList<>();
        int line = 0;
        int column = 0;
        for (int at = 0; at + 4 < numbers.size(); at += 5) {
            column = numbers.get(at) == 0 ? column + numbers.get(at + 1) : numbers.get(at + 1);
            line += numbers.get(at);
            Range range = new Range(new Position(line, column), new Position(line, column + numbers.get(at + 2)));
            tokens.add(new Token(range, legend.getTokenTypes().get(numbers.get(at + 3))));
        }
        return tokens;
    }
}

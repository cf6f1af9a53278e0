// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/** Semantic tokens: five numbers each, by place, without overlaps, within their lines, of the legend (LSP 3.17, semantic tokens). */
record TokenRules(Hello server) {
    void check(String uri, JsonArray data, Texts texts) {
        assertEquals(0, data.size() % 5);
        JsonObject legend =
                server.capability("semanticTokensProvider").getAsJsonObject().getAsJsonObject("legend");
        int types = legend.getAsJsonArray("tokenTypes").size();
        int modifiers = legend.getAsJsonArray("tokenModifiers").size();
        List<String> lines = texts.lines(uri);
        int line = 0;
        int start = 0;
        int end = 0;
        for (int i = 0; i < data.size(); i += 5) {
            int down = data.get(i).getAsInt();
            int right = data.get(i + 1).getAsInt();
            assertTrue(down >= 0 && right >= 0, "tokens are sorted");
            line += down;
            start = down == 0 ? start + right : right;
            int begin = start;
            assertTrue(
                    down > 0 || i == 0 || begin >= end, () -> "a token overlaps the one before it at column " + begin);
            end = start + data.get(i + 2).getAsInt();
            assertTrue(end > start, "no token is empty");
            assertTrue(line < lines.size() && end <= texts.length(lines.get(line)), "a token ends in its line");
            assertTrue(
                    data.get(i + 3).getAsInt() >= 0 && data.get(i + 3).getAsInt() < types, "the type is in the legend");
            assertTrue(
                    data.get(i + 4).getAsInt() >= 0 && data.get(i + 4).getAsInt() < 1 << modifiers,
                    "the modifiers are, too");
        }
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.conformance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.Set;
import org.fotaide.lsp.conformance.Texts.Area;
import org.fotaide.lsp.conformance.Texts.Place;

/** What the protocol wants of the answer to a request (LSP 3.17, language features). */
enum Shape {
    HOVER {
        @Override
        void check(JsonElement result, Asked asked) {
            JsonObject hover = result.getAsJsonObject();
            markup(hover.get("contents"));
            assertTrue(asked.area(hover.get("range")).holds(asked.place()), hover::toString);
        }
    },
    COMPLETION {
        @Override
        void check(JsonElement result, Asked asked) {
            for (JsonElement each : items(result)) {
                JsonObject item = each.getAsJsonObject();
                assertTrue(!item.get("label").getAsString().isEmpty(), item::toString);
                between(1, 25, item.get("kind"));
                Optional.ofNullable(item.get("insertTextFormat")).ifPresent(format -> between(1, 2, format));
                Area replaced = asked.area(item.getAsJsonObject("textEdit").get("range"));
                assertEquals(replaced.start().line(), replaced.end().line(), item::toString);
                assertTrue(replaced.holds(asked.place()), item::toString);
                Optional.ofNullable(item.get("documentation"))
                        .filter(JsonElement::isJsonObject)
                        .ifPresent(Shape::markup);
            }
        }

        private static JsonArray items(JsonElement result) {
            return result.isJsonArray()
                    ? result.getAsJsonArray()
                    : result.getAsJsonObject().getAsJsonArray("items");
        }
    },
    ACTIONS {
        @Override
        void check(JsonElement result, Asked asked) {
            int preferred = 0;
            for (JsonElement each : result.getAsJsonArray()) {
                JsonObject action = each.getAsJsonObject();
                assertTrue(!action.get("title").getAsString().isEmpty(), action::toString);
                assertTrue(
                        Set.of("quickfix", "refactor", "source")
                                .contains(action.get("kind").getAsString().split("\\.", 2)[0]),
                        action::toString);
                assertTrue(action.has("edit") || action.has("command"), action::toString);
                if (action.has("edit")) {
                    asked.texts().workspaceEdit(action.getAsJsonObject("edit"));
                }
                diagnostics(asked.uri(), Optional.ofNullable(action.getAsJsonArray("diagnostics")), asked.texts());
                preferred++;
            }
            assertTrue(preferred < 200, "nobody reads so many");
        }
    },
    SYMBOLS {
        @Override
        void check(JsonElement result, Asked asked) {
            for (JsonElement each : result.getAsJsonArray()) {
                symbol(each.getAsJsonObject(), asked);
            }
        }

        private void symbol(JsonObject symbol, Asked asked) {
            assertTrue(!symbol.get("name").getAsString().isBlank(), symbol::toString);
            between(1, 26, symbol.get("kind"));
            Area whole = asked.area(symbol.get("range"));
            assertTrue(whole.holds(asked.area(symbol.get("selectionRange"))), symbol::toString);
            for (JsonElement child :
                    Optional.ofNullable(symbol.getAsJsonArray("children")).orElseGet(JsonArray::new)) {
                assertTrue(whole.holds(Area.of(child.getAsJsonObject().get("range"))), child::toString);
                symbol(child.getAsJsonObject(), asked);
            }
        }
    },
    WORKSPACE_SYMBOLS {
        @Override
        void check(JsonElement result, Asked asked) {
            for (JsonElement each : result.getAsJsonArray()) {
                JsonObject symbol = each.getAsJsonObject();
                assertTrue(!symbol.get("name").getAsString().isBlank(), symbol::toString);
                between(1, 26, symbol.get("kind"));
                asked.texts().location(symbol.get("location"));
            }
        }
    },
    LOCATIONS {
        @Override
        void check(JsonElement result, Asked asked) {
            result.getAsJsonArray().forEach(asked.texts()::location);
        }
    },
    HIGHLIGHTS {
        @Override
        void check(JsonElement result, Asked asked) {
            for (JsonElement each : result.getAsJsonArray()) {
                asked.area(each.getAsJsonObject().get("range"));
                between(1, 3, each.getAsJsonObject().get("kind"));
            }
        }
    },
    PREPARED_RENAME {
        @Override
        void check(JsonElement result, Asked asked) {
            JsonObject prepared = result.getAsJsonObject();
            assertTrue(asked.area(prepared.get("range")).holds(asked.place()), prepared::toString);
            assertTrue(!prepared.get("placeholder").getAsString().isEmpty(), prepared::toString);
        }
    },
    WORKSPACE_EDIT {
        @Override
        void check(JsonElement result, Asked asked) {
            asked.texts().workspaceEdit(result.getAsJsonObject());
        }
    },
    EDITS {
        @Override
        void check(JsonElement result, Asked asked) {
            asked.texts().edits(asked.uri(), result.getAsJsonArray());
        }
    },
    FOLDS {
        @Override
        void check(JsonElement result, Asked asked) {
            int lines = asked.texts().lines(asked.uri()).size();
            for (JsonElement each : result.getAsJsonArray()) {
                JsonObject fold = each.getAsJsonObject();
                int first = fold.get("startLine").getAsInt();
                int last = fold.get("endLine").getAsInt();
                assertTrue(0 <= first && first < last && last < lines, fold::toString);
            }
        }
    },
    SELECTIONS {
        @Override
        void check(JsonElement result, Asked asked) {
            assertEquals(1, result.getAsJsonArray().size());
            JsonObject selection = result.getAsJsonArray().get(0).getAsJsonObject();
            Area inner = asked.area(selection.get("range"));
            assertTrue(inner.holds(asked.place()), selection::toString);
            while (selection.has("parent")) {
                selection = selection.getAsJsonObject("parent");
                Area outer = asked.area(selection.get("range"));
                assertTrue(outer.holds(inner), selection::toString);
                inner = outer;
            }
        }
    },
    LINKS {
        @Override
        void check(JsonElement result, Asked asked) {
            for (JsonElement each : result.getAsJsonArray()) {
                asked.area(each.getAsJsonObject().get("range"));
                assertTrue(each.getAsJsonObject().get("target").getAsString().contains(":"), each::toString);
            }
        }
    },
    LENSES {
        @Override
        void check(JsonElement result, Asked asked) {
            for (JsonElement each : result.getAsJsonArray()) {
                Area area = asked.area(each.getAsJsonObject().get("range"));
                assertEquals(area.start().line(), area.end().line(), each::toString);
                JsonObject command = each.getAsJsonObject().getAsJsonObject("command");
                assertTrue(!command.get("title").getAsString().isEmpty(), each::toString);
                assertTrue(
                        asked.server()
                                .commands()
                                .contains(command.get("command").getAsString()),
                        each::toString);
            }
        }
    },
    HINTS {
        @Override
        void check(JsonElement result, Asked asked) {
            for (JsonElement each : result.getAsJsonArray()) {
                Place place =
                        asked.texts().place(asked.uri(), each.getAsJsonObject().get("position"));
                assertTrue(asked.wholeRange().holds(place), each::toString);
                between(1, 2, each.getAsJsonObject().get("kind"));
            }
        }
    },
    TOKENS {
        @Override
        void check(JsonElement result, Asked asked) {
            new TokenRules(asked.server())
                    .check(asked.uri(), result.getAsJsonObject().getAsJsonArray("data"), asked.texts());
        }
    },
    REPORT {
        @Override
        void check(JsonElement result, Asked asked) {
            report(asked.uri(), result.getAsJsonObject(), asked.texts());
        }
    },
    WORKSPACE_REPORT {
        @Override
        void check(JsonElement result, Asked asked) {
            for (JsonElement each : result.getAsJsonObject().getAsJsonArray("items")) {
                JsonObject report = each.getAsJsonObject();
                String uri = report.get("uri").getAsString();
                assertTrue(report.has("version"), report::toString);
                assertEquals(
                        !asked.texts().open().containsKey(uri),
                        report.get("version").isJsonNull(),
                        report::toString);
                report(uri, report, asked.texts());
            }
        }
    },
    NOTHING {
        @Override
        void check(JsonElement result, Asked asked) {
            assertTrue(result.isJsonNull(), result::toString);
        }
    };

    abstract void check(JsonElement result, Asked asked);

    static void diagnostics(String uri, Optional<JsonArray> diagnostics, Texts texts) {
        for (JsonElement each : diagnostics.orElseGet(JsonArray::new)) {
            JsonObject diagnostic = each.getAsJsonObject();
            texts.area(uri, diagnostic.get("range"));
            between(1, 4, diagnostic.get("severity"));
            assertEquals("fota", diagnostic.get("source").getAsString());
            assertTrue(diagnostic.get("code").getAsString().contains("-"), diagnostic::toString);
            assertTrue(!diagnostic.get("message").getAsString().isBlank(), diagnostic::toString);
            for (JsonElement related : Optional.ofNullable(diagnostic.getAsJsonArray("relatedInformation"))
                    .orElseGet(JsonArray::new)) {
                texts.location(related.getAsJsonObject().get("location"));
            }
        }
    }

    private static void report(String uri, JsonObject report, Texts texts) {
        if (report.get("kind").getAsString().equals("unchanged")) {
            assertTrue(!report.get("resultId").getAsString().isEmpty(), report::toString);
        } else {
            assertEquals("full", report.get("kind").getAsString());
            diagnostics(uri, Optional.of(report.getAsJsonArray("items")), texts);
        }
    }

    private static void markup(JsonElement contents) {
        JsonObject markup = contents.getAsJsonObject();
        assertTrue(Set.of("markdown", "plaintext").contains(markup.get("kind").getAsString()), markup::toString);
        assertTrue(!markup.get("value").getAsString().isBlank(), markup::toString);
    }

    private static void between(int least, int most, JsonElement number) {
        assertTrue(
                number != null && least <= number.getAsInt() && number.getAsInt() <= most,
                () -> "out of range: " + number);
    }
}

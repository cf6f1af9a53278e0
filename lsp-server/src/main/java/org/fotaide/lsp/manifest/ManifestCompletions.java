// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.manifest;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.InsertTextMode;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.fotaide.firmware.finding.Span;
import org.fotaide.lsp.client.ClientSettings;
import org.fotaide.lsp.document.Places;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.lsp.feature.Completions;
import org.fotaide.lsp.feature.Markup;
import org.fotaide.project.manifest.cursor.ManifestCursor;
import org.fotaide.project.manifest.cursor.Offers;
import org.fotaide.project.manifest.type.Key;
import org.fotaide.project.manifest.type.KnownValue;
import org.fotaide.project.manifest.type.ScalarType;
import org.fotaide.project.text.TextDocument;

/** Offers the keys that fota.yaml has not yet, and the values that a key takes. */
public final class ManifestCompletions extends ManifestFeature implements Completions {
    @Override
    public List<CompletionItem> at(ReadText text, int offset, ClientSettings client) {
        Offers offers = new ManifestCursor(read(text)).offers(offset);
        List<CompletionItem> items = new ArrayList<>();
        for (Key key : offers.keys()) {
            items.add(sorted(new Proposal(text.text(), offers.replaced(), client).key(key), items.size()));
        }
        for (KnownValue value : offers.values()) {
            items.add(sorted(new Proposal(text.text(), offers.replaced(), client).value(value), items.size()));
        }
        return items;
    }

    private static CompletionItem sorted(CompletionItem item, int place) {
        item.setSortText("%03d".formatted(place));
        return item;
    }

    /** One offer in place of a word. */
    private record Proposal(TextDocument text, Span replaced, ClientSettings client) {
        private static final String INDENT = "  ";

        CompletionItem key(Key key) {
            CompletionItem item = new CompletionItem(key.name());
            item.setKind(CompletionItemKind.Property);
            item.setDetail(key.required() ? "required" : key.type().wanted());
            item.setDocumentation(new Markup(new KeyText(key).full()).documentation(client));
            if (hasColon()) {
                return replacing(item, key.name());
            }
            if (!(key.type() instanceof ScalarType<?>)) {
                item.setInsertTextMode(InsertTextMode.AsIs);
                return replacing(item, key.name() + ":" + text.lineBreak() + indent() + INDENT);
            }
            if (client.takesSnippets() && !key.examples().isEmpty()) {
                item.setInsertTextFormat(InsertTextFormat.Snippet);
                return replacing(
                        item, key.name() + ": ${1:" + escaped(key.examples().get(0)) + "}");
            }
            return replacing(item, key.name() + ": ");
        }

        CompletionItem value(KnownValue value) {
            CompletionItem item = new CompletionItem(value.text());
            item.setKind(CompletionItemKind.Value);
            item.setDetail(value.description());
            return replacing(item, needsBlank() ? " " + value.text() : value.text());
        }

        private CompletionItem replacing(CompletionItem item, String with) {
            item.setFilterText(item.getLabel());
            item.setTextEdit(Either.forLeft(new TextEdit(new Places(text, client.encoding()).range(replaced), with)));
            return item;
        }

        private boolean hasColon() {
            String rest = text.text(Span.of(
                    replaced.end(), text.line(text.lineOf(replaced.end())).end()));
            return rest.stripLeading().startsWith(":");
        }

        /** Whether the place is right behind the colon of its key. */
        private boolean needsBlank() {
            return replaced.start() > 0 && text.text().charAt(replaced.start() - 1) == ':';
        }

        /** The blanks before the key, with those for the dash of a list. */
        private String indent() {
            int start = text.line(text.lineOf(replaced.start())).start();
            return text.text(Span.of(start, replaced.start())).replace('-', ' ').replaceAll("[^ ]", "");
        }

        private static String escaped(String example) {
            return example.replace("\\", "\\\\").replace("$", "\\$").replace("}", "\\}");
        }
    }
}

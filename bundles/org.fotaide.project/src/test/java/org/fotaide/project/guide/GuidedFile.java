// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.guide;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.check.CheckOptions;
import org.fotaide.project.check.Checkers;
import org.fotaide.project.check.Workspace;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;

/**
 * A file as an editor holds it, with a bar where somebody points, and the files around it.
 *
 * <pre>{@code
 * new GuidedFile("user/main.c", "spi_flash_erase_sector(0x|7C);").beside("fota.yaml", "…").explained();
 * }</pre>
 */
public final class GuidedFile implements GuidedText {
    private static final Path FOLDER = Path.of("/project");

    private final TextDocument document;
    private final int offset;
    private final Map<Class<?>, Object> readings = new HashMap<>();
    private final Surroundings around = new Surroundings(Guides.installed());
    private final Workspace workspace = new Workspace(Checkers.installed(), CheckOptions.USUAL, List.of(around));

    public GuidedFile(String name, String marked) {
        int bar = marked.indexOf('|');
        offset = Math.max(0, bar);
        String text = bar < 0 ? marked : marked.substring(0, bar) + marked.substring(bar + 1);
        document = new TextDocument(FOLDER.resolve(name), text);
    }

    public GuidedFile beside(String name, String text) {
        try {
            workspace.hold(new TextDocument(FOLDER.resolve(name), text), Progress.NONE);
        } catch (CancelledException e) {
            throw new AssertionError(e);
        }
        return this;
    }

    @Override
    public TextDocument document() {
        return document;
    }

    @Override
    public <T> T reading(Class<T> type, Function<SourceText, T> reader) {
        Object known = readings.get(type);
        if (known == null) {
            known = reader.apply(SourceText.of(document));
            readings.put(type, known);
        }
        return type.cast(known);
    }

    @Override
    public <T> List<T> beside(Class<T> kind) {
        return around.beside(document.path(), kind);
    }

    private List<FileGuide> guides() {
        return Guides.installed().of(document.path()).toList();
    }

    /** What is explained at the bar; nothing is an empty text. */
    public String explained() {
        return explanation().map(Explanation::markdown).orElse("");
    }

    public Optional<Explanation> explanation() {
        return guides().stream()
                .flatMap(guide -> guide.explain(this, offset).stream())
                .findFirst();
    }

    /** The characters that are explained at the bar. */
    public String about() {
        return explanation().map(Explanation::span).map(document::text).orElse("");
    }

    public List<Offer> offers() {
        return guides().stream()
                .flatMap(guide -> guide.offers(this, offset).stream())
                .toList();
    }

    /** What is offered at the bar, in order. */
    public String offered() {
        return String.join(" ", offers().stream().map(Offer::text).toList());
    }

    /** The text with each hint where it stands. */
    public String hinted() {
        StringBuilder text = new StringBuilder(document.text());
        List<Hint> hints =
                guides().stream().flatMap(guide -> guide.hints(this).stream()).toList();
        for (int i = hints.size() - 1; i >= 0; i--) {
            text.insert(hints.get(i).offset(), "<" + hints.get(i).text() + ">");
        }
        return text.toString();
    }

    /** One line for each entry, indented by its depth. */
    public String outlined() {
        StringBuilder text = new StringBuilder();
        guides().stream().flatMap(guide -> guide.outline(this).stream()).forEach(entry -> outline(entry, "", text));
        return text.toString();
    }

    private void outline(OutlineEntry entry, String indent, StringBuilder text) {
        text.append(indent)
                .append(entry.kind())
                .append(' ')
                .append(entry.name())
                .append(entry.detail().isEmpty() ? "" : ", " + entry.detail())
                .append('\n');
        entry.children().forEach(child -> outline(child, indent + "  ", text));
    }

    /** Each word that means something, with what. */
    public String words() {
        return String.join(
                " ",
                guides().stream()
                        .flatMap(guide -> guide.tokens(this).stream())
                        .map(token -> document.text(token.span()) + "=" + token.kind())
                        .toList());
    }

    /** The lines that can be folded, counted from 1; comments with a c. */
    public String folded() {
        return guides().stream()
                .flatMap(guide -> guide.folds(this).stream())
                .map(fold -> (fold.first() + 1) + "-" + (fold.last() + 1) + (fold.comment() ? "c" : ""))
                .collect(Collectors.joining(" "));
    }

    /** What a selection grows to at the bar. */
    public List<String> grown() {
        return guides().stream()
                .map(guide -> guide.around(this, offset))
                .filter(spans -> !spans.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(document::text)
                .toList();
    }

    /** Asks everything that can be asked at the bar; whatever is told lies within the text. */
    public void askAll() {
        for (FileGuide guide : guides()) {
            guide.explain(this, offset).ifPresent(told -> document.text(told.span()));
            guide.offers(this, offset).forEach(offer -> document.text(offer.replaced()));
            guide.hints(this).forEach(hint -> document.position(hint.offset()));
            guide.outline(this).stream().flatMap(OutlineEntry::all).forEach(entry -> {
                document.text(entry.whole());
                document.text(entry.label());
            });
            guide.tokens(this).forEach(token -> document.text(token.span()));
            guide.links(this).forEach(link -> document.text(link.span()));
            guide.folds(this).forEach(fold -> {
                if (fold.first() >= fold.last() || fold.last() >= document.lines()) {
                    throw new AssertionError(fold);
                }
            });
            holdEachOther(guide.around(this, offset));
        }
    }

    private void holdEachOther(List<Span> spans) {
        spans.forEach(document::text);
        for (int i = 1; i < spans.size(); i++) {
            Span inner = spans.get(i - 1);
            Span outer = spans.get(i);
            if (outer.start() > inner.start() || outer.end() < inner.end() || outer.equals(inner)) {
                throw new AssertionError(inner + " in " + outer);
            }
        }
    }
}

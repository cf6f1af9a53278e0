// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.document;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.fotaide.project.guide.GuidedText;
import org.fotaide.project.guide.Surroundings;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;

/** A text and what several questions need of it, such as its syntax tree. Serves all threads. */
public final class ReadText implements GuidedText {
    private final TextDocument text;
    private final Surroundings around;
    private final Map<Class<?>, Object> readings = new ConcurrentHashMap<>();

    public ReadText(TextDocument text, Surroundings around) {
        this.text = text;
        this.around = around;
    }

    public TextDocument text() {
        return text;
    }

    @Override
    public TextDocument document() {
        return text;
    }

    /** Made once, by whoever asks first; the reading has to serve all threads, and may not ask for another one. */
    @Override
    public <T> T reading(Class<T> type, Function<SourceText, T> reader) {
        return type.cast(readings.computeIfAbsent(type, key -> reader.apply(SourceText.of(text))));
    }

    @Override
    public <T> List<T> beside(Class<T> kind) {
        return around.beside(text.path(), kind);
    }

    /** Another text in the same place. */
    ReadText become(TextDocument other) {
        return new ReadText(other, around);
    }
}

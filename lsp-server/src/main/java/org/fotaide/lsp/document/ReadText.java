// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.document;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;

/** A text and what several questions need of it, such as its syntax tree. Serves all threads. */
public final class ReadText {
    private final TextDocument text;
    private final Map<Class<?>, Object> readings = new ConcurrentHashMap<>();

    public ReadText(TextDocument text) {
        this.text = text;
    }

    public TextDocument text() {
        return text;
    }

    /** Made once, by whoever asks first; the reading has to be immutable. */
    public <T> T reading(Class<T> type, Function<SourceText, T> reader) {
        return type.cast(readings.computeIfAbsent(type, key -> reader.apply(SourceText.of(text))));
    }
}

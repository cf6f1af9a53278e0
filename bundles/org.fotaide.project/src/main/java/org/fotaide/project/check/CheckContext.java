// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;

/** One file under check. Belongs to one thread. */
public final class CheckContext {
    private final SourceText source;
    private final Progress progress;
    private final Map<Class<?>, Object> readings = new HashMap<>();

    CheckContext(SourceText source, Progress progress) {
        this.source = source;
        this.progress = progress;
    }

    public Path file() {
        return source.document().path();
    }

    public SourceText source() {
        return source;
    }

    public TextDocument document() {
        return source.document();
    }

    /** What several checkers need of this file, such as its syntax tree: made once, by whoever asks first. */
    public <T> T reading(Class<T> type, Function<SourceText, T> reader) {
        Object known = readings.get(type);
        if (known == null) {
            known = reader.apply(source);
            readings.put(type, known);
        }
        return type.cast(known);
    }

    /** What a checker of this file has read it as; empty where none took it for such a file. */
    public <T> Optional<T> known(Class<T> type) {
        return Optional.ofNullable(readings.get(type)).map(type::cast);
    }

    /** Stops the check where it was cancelled; asked between steps of some milliseconds. */
    public void checkCancelled() throws CancelledException {
        progress.checkCancelled();
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.guide;

import java.util.List;
import java.util.function.Function;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;

/**
 * A file under check, for what can be told of it by itself.
 *
 * @param context the file, with what its checkers read of it
 */
public record CheckedText(CheckContext context) implements GuidedText {
    @Override
    public TextDocument document() {
        return context.document();
    }

    @Override
    public <T> T reading(Class<T> type, Function<SourceText, T> reader) {
        return context.reading(type, reader);
    }

    @Override
    public <T> List<T> beside(Class<T> kind) {
        return List.of();
    }
}

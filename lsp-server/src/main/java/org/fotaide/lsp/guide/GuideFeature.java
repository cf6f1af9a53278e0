// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.guide;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.lsp.feature.FileFeature;
import org.fotaide.project.guide.FileGuide;
import org.fotaide.project.guide.Guides;

/** A feature of every kind of file that has a guide. */
abstract class GuideFeature implements FileFeature {
    @Override
    public final boolean accepts(Path file) {
        return Guides.installed().of(file).findAny().isPresent();
    }

    static Stream<FileGuide> guides(ReadText text) {
        return Guides.installed().of(text.document().path());
    }

    /** What all guides of a file tell together. */
    static <T> List<T> all(ReadText text, Function<FileGuide, List<T>> told) {
        return guides(text).flatMap(guide -> told.apply(guide).stream()).toList();
    }
}

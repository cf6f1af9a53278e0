// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.guide;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;

/** A file that somebody reads or writes, and what is known around it. */
public interface GuidedText {
    TextDocument document();

    /** What several questions need of this text: made once, by whoever asks first. It has to serve all threads. */
    <T> T reading(Class<T> type, Function<SourceText, T> reader);

    /** What guides noted of the files in its folder, or in the next one above in which any was noted, by the files' names. */
    <T> List<T> beside(Class<T> kind);

    /** The first of what was noted. */
    default <T> Optional<T> nearest(Class<T> kind) {
        return beside(kind).stream().findFirst();
    }
}

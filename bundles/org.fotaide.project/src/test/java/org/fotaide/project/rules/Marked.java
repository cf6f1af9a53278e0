// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextDocument;

/** A text in which the places that findings should mark stand between « and ». */
public record Marked(TextDocument document, List<Span> spans) {
    public static final Path FILE = Path.of("light", "fota.yaml");

    public static Marked of(String marked) {
        StringBuilder text = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            switch (c) {
                case '«' -> open.add(text.length());
                case '»' -> spans.add(Span.of(open.remove(open.size() - 1), text.length()));
                default -> text.append(c);
            }
        }
        spans.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return new Marked(new TextDocument(FILE, text.toString()), spans);
    }
}

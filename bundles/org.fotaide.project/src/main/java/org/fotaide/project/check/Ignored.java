// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.util.List;
import java.util.Optional;
import org.fotaide.project.text.TextDocument;

/** What the comments of a text silence. */
final class Ignored {
    private final TextDocument document;
    private final List<IgnoreEntry> entries;

    private Ignored(TextDocument document, List<IgnoreEntry> entries) {
        this.document = document;
        this.entries = entries;
    }

    /** Empty for a text that speaks of no such thing; read once for every check of the file. */
    static Optional<Ignored> of(CheckContext context) {
        return context.document().text().contains(IgnoreReader.MARK)
                ? Optional.of(context.reading(Ignored.class, source -> in(source.document())))
                : Optional.empty();
    }

    static Ignored in(TextDocument document) {
        return new Ignored(document, new IgnoreReader(document).entries());
    }

    /** How a comment says it. */
    static String saying(String code) {
        return IgnoreReader.MARK + " " + code;
    }

    TextDocument document() {
        return document;
    }

    List<IgnoreEntry> entries() {
        return entries;
    }

    List<Suppression> over(Finding finding) {
        return entries.stream()
                .filter(entry -> covers(entry, finding))
                .map(entry -> new Suppression(
                        Suppression.Kind.COMMENT, document.path(), entry.code(), Optional.empty(), entry.why()))
                .toList();
    }

    boolean covers(Finding finding) {
        return entries.stream().anyMatch(entry -> covers(entry, finding));
    }

    boolean covers(String code, int line) {
        return entries.stream().anyMatch(entry -> entry.covers(code, line));
    }

    static boolean covers(IgnoreEntry entry, Finding finding) {
        return entry.covers(finding.code().id(), finding.range().start().line());
    }
}

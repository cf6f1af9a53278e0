// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextDocument;

/**
 * What a text says shall not be told of it: {@code fota:ignore CODE, CODE} in a comment silences these codes in its line, or
 * in the next line where the comment stands alone; {@code fota:ignore-file CODE} silences them in the whole file. Without a
 * code nothing is silenced.
 */
final class Ignored {
    private static final String MARK = "fota:ignore";
    private static final String CODE = "[a-z]+(?:-[a-z0-9]+)+";
    private static final Pattern SAYING =
            Pattern.compile(MARK + "(-file)?[ \\t]+(" + CODE + "(?:[ \\t]*,[ \\t]*" + CODE + ")*)");
    private static final Pattern SEPARATOR = Pattern.compile("[ \\t]*,[ \\t]*");

    /** A line on which nothing stands before the mark but the sign of a comment. */
    private static final Pattern ALONE = Pattern.compile("[ \\t]*(?:#|//|/\\*|\\*|;|<!--)?[ \\t]*");

    private static final Ignored NOTHING = new Ignored(Set.of(), Map.of());

    private final Set<String> everywhere;
    private final Map<Integer, Set<String>> byLine;

    private Ignored(Set<String> everywhere, Map<Integer, Set<String>> byLine) {
        this.everywhere = everywhere;
        this.byLine = byLine;
    }

    /** Read once for every check of the file. */
    static Ignored of(CheckContext context) {
        return context.reading(Ignored.class, source -> in(source.document()));
    }

    /** How a comment says it. */
    static String saying(String code) {
        return MARK + " " + code;
    }

    /** Behind the codes of a comment that speaks of a line already. */
    static Optional<Integer> placeForMore(TextDocument document, int line) {
        Span lines = Span.of(
                document.line(Math.max(0, line - 1)).start(),
                document.line(line).end());
        Matcher saying = SAYING.matcher(document.text()).region(lines.start(), lines.end());
        while (saying.find()) {
            if (saying.group(1) == null && line(document, saying.start()) == line) {
                return Optional.of(saying.end());
            }
        }
        return Optional.empty();
    }

    static Ignored in(TextDocument document) {
        if (!document.text().contains(MARK)) {
            return NOTHING;
        }
        Set<String> everywhere = new HashSet<>();
        Map<Integer, Set<String>> byLine = new HashMap<>();
        for (Matcher saying = SAYING.matcher(document.text()); saying.find(); ) {
            List<String> codes = List.of(SEPARATOR.split(saying.group(2)));
            if (saying.group(1) != null) {
                everywhere.addAll(codes);
            } else {
                byLine.computeIfAbsent(line(document, saying.start()), line -> new HashSet<>())
                        .addAll(codes);
            }
        }
        return new Ignored(everywhere, byLine);
    }

    private static int line(TextDocument document, int mark) {
        int line = document.lineOf(mark);
        String before = document.text().substring(document.line(line).start(), mark);
        return ALONE.matcher(before).matches() ? line + 1 : line;
    }

    boolean isNothing() {
        return everywhere.isEmpty() && byLine.isEmpty();
    }

    boolean covers(Finding finding) {
        return covers(finding.code().id(), finding.range().start().line());
    }

    boolean covers(String code, int line) {
        return everywhere.contains(code) || byLine.getOrDefault(line, Set.of()).contains(code);
    }
}

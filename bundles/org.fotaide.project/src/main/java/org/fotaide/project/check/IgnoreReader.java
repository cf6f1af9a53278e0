// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextDocument;

/**
 * Finds where a text says what shall not be told of it: {@code fota:ignore CODE, CODE} in a comment is for its line, or for the
 * next line where the comment stands alone; {@code fota:ignore-file CODE} for the whole file.
 */
final class IgnoreReader {
    static final String MARK = "fota:ignore";
    private static final String CODE = "[a-z]+(?:-[a-z0-9]+)+(?![\\w-])";
    private static final Pattern SAYING =
            Pattern.compile(MARK + "(-file)?[ \\t]+(" + CODE + "(?:[ \\t]*,[ \\t]*" + CODE + ")*)");
    private static final Pattern ONE = Pattern.compile(CODE);

    /** The mark with no code behind it, and the word that stands there instead. */
    private static final Pattern NO_CODE =
            Pattern.compile(MARK + "(?:-file)?(?![\\w-])(?![ \\t]+" + CODE + ")(?:[ \\t]+([\\w-]+))?");

    /** A line on which nothing stands before the mark but the sign of a comment. */
    private static final Pattern ALONE = Pattern.compile("[ \\t]*(?:#|//|/\\*|\\*|;|<!--)?[ \\t]*");

    private final TextDocument document;

    IgnoreReader(TextDocument document) {
        this.document = document;
    }

    List<IgnoreEntry> entries() {
        List<IgnoreEntry> entries = new ArrayList<>();
        for (Matcher saying = SAYING.matcher(document.text()); saying.find(); ) {
            SayingComment comment = new SayingComment(document, Span.of(saying.start(), saying.end()));
            List<Span> codes = codes(saying);
            for (int i = 0; i < codes.size(); i++) {
                entries.add(new IgnoreEntry(
                        document.text(codes.get(i)),
                        saying.group(1) == null ? Optional.of(spokenOf(saying.start())) : Optional.empty(),
                        codes.get(i),
                        codes.size() == 1 ? comment.whole() : Optional.of(withSeparator(codes, i)),
                        comment.why()));
            }
        }
        return entries;
    }

    /** Where the mark has no code behind it: the word that stands there instead, or the mark. */
    List<Span> withoutCode() {
        List<Span> places = new ArrayList<>();
        for (Matcher mark = NO_CODE.matcher(document.text()); mark.find(); ) {
            places.add(mark.group(1) == null ? Span.of(mark.start(), mark.end()) : Span.of(mark.start(1), mark.end(1)));
        }
        return places;
    }

    /** Behind the codes of a comment that speaks of a line already. */
    Optional<Integer> placeForMore(int line) {
        Span lines = Span.of(
                document.line(Math.max(0, line - 1)).start(),
                document.line(line).end());
        Matcher saying = SAYING.matcher(document.text()).region(lines.start(), lines.end());
        while (saying.find()) {
            if (saying.group(1) == null && spokenOf(saying.start()) == line) {
                return Optional.of(saying.end());
            }
        }
        return Optional.empty();
    }

    private int spokenOf(int mark) {
        int line = document.lineOf(mark);
        String before = document.text().substring(document.line(line).start(), mark);
        return ALONE.matcher(before).matches() ? line + 1 : line;
    }

    private static List<Span> codes(Matcher saying) {
        List<Span> codes = new ArrayList<>();
        Matcher one = ONE.matcher(saying.group(2));
        while (one.find()) {
            codes.add(Span.of(saying.start(2) + one.start(), saying.start(2) + one.end()));
        }
        return codes;
    }

    private static Span withSeparator(List<Span> codes, int index) {
        return index == 0
                ? Span.of(codes.get(0).start(), codes.get(1).start())
                : Span.of(codes.get(index - 1).end(), codes.get(index).end());
    }
}

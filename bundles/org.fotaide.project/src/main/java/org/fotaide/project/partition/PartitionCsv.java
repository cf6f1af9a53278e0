// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.partition.PartitionRow;
import org.fotaide.project.guide.CommentFolds;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;

/**
 * A table as it stands in its file.
 *
 * @param source the file
 * @param rows what describes partitions, in the order of the file; of a file that is no table, the first thousand
 * @param titles the lines of titles that are no comments
 */
public record PartitionCsv(SourceText source, List<CsvRow> rows, List<Span> titles) {
    private static final Pattern TITLES = Pattern.compile("(?i)\"?name\"?\\s*[,;\t|，]\\s*\"?type\"?\\s*[,;\t|，].*");

    /** Any table fits; a line beyond this is none of one. */
    private static final int LONGEST_LINE = 2000;

    /** No table has room for so many, and a file that goes on is read no further. */
    private static final int MOST_ROWS = 1000;

    public PartitionCsv {
        rows = List.copyOf(rows);
        titles = List.copyOf(titles);
    }

    public static PartitionCsv of(SourceText source) {
        TextDocument document = source.document();
        List<CsvRow> rows = new ArrayList<>();
        List<Span> titles = new ArrayList<>();
        for (int line = 0; line < document.lines() && rows.size() < MOST_ROWS; line++) {
            Optional<Span> content = content(document, line);
            if (content.isEmpty()) {
                continue;
            }
            if (TITLES.matcher(document.text(content.get())).matches()) {
                titles.add(content.get());
            } else {
                rows.add(CsvRow.read(document, line, content.get()));
            }
        }
        return new PartitionCsv(source, rows, titles);
    }

    /** Whether a line names the columns, as a comment or not. */
    static boolean hasTitles(String line) {
        return line.length() <= LONGEST_LINE
                && TITLES.matcher(line.strip().replaceFirst("^#+\\s*", "")).matches();
    }

    /** Whether nothing of the file was left out. */
    boolean isWhole() {
        return rows.size() < MOST_ROWS
                && IntStream.range(0, document().lines())
                        .allMatch(line -> document().line(line).length() <= LONGEST_LINE);
    }

    /** A line without blanks around it; empty if nothing or a comment is left. */
    private static Optional<Span> content(TextDocument document, int line) {
        Span whole = document.line(line);
        int end = Math.min(whole.end(), whole.start() + LONGEST_LINE);
        Span content = Cell.of(document, Span.of(whole.start(), end)).text();
        boolean nothing = content.length() == 0 || document.text().charAt(content.start()) == '#';
        return nothing ? Optional.empty() : Optional.of(content);
    }

    public TextDocument document() {
        return source.document();
    }

    /** From their signs on: lines of their own, and those behind rows. */
    List<Span> comments() {
        CommentFolds lines = new CommentFolds(document(), List.of("#"));
        Stream<Span> alone =
                IntStream.range(0, document().lines()).filter(lines::is).mapToObj(this::withoutBlanks);
        return Stream.concat(alone, rows.stream().flatMap(row -> row.comment().stream()))
                .toList();
    }

    private Span withoutBlanks(int line) {
        return Cell.of(document(), document().line(line)).text();
    }

    /** The rows as the tools see them, with what stands for commas taken as such and comments left out. */
    public List<PartitionRow> values() {
        return rows.stream().map(row -> row.values(document())).toList();
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.util.ArrayList;
import java.util.List;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.partition.PartitionCode;
import org.fotaide.firmware.partition.PartitionColumn;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.text.TextFault;

/** What is wrong with a table as a text: its encoding, its separators, its comments. */
record FormFindings(PartitionCsv csv) {
    private static final int COLUMNS = PartitionColumn.values().length;

    List<Finding> list() {
        List<Finding> findings = new ArrayList<>();
        for (TextFault fault : csv.source().faults()) {
            boolean tooLarge = fault.kind() == TextFault.Kind.TOO_LARGE;
            PartitionCode code = tooLarge ? PartitionCode.PARTITION_TOO_LARGE : PartitionCode.PARTITION_ENCODING;
            findings.add(finding(code, fault.span(), fault.message(), List.of()));
        }
        if (csv.source().encoding().marked()
                && csv.source().storable()
                && csv.source().faults().isEmpty()) {
            findings.add(finding(
                    PartitionCode.PARTITION_ENCODING,
                    Span.at(0),
                    "A byte order mark stands before the table. ESP8266_RTOS_SDK and older ESP-IDF take it as a part of the first"
                            + " line. Save the file as UTF-8 without one.",
                    List.of()));
        }
        csv.titles().forEach(titles -> findings.add(titles(titles)));
        csv.rows().forEach(row -> row(row, findings));
        return findings;
    }

    private Finding titles(Span titles) {
        TextEdit sign = new TextEdit(document().range(Span.at(titles.start())), "# ");
        return finding(
                PartitionCode.PARTITION_TITLES,
                titles,
                "The tool takes this line for a partition. The titles of the columns stand in a comment.",
                List.of(Fix.in(document(), "Make it a comment", true, List.of(sign))));
    }

    private void row(CsvRow row, List<Finding> findings) {
        if (!row.strange().isEmpty()) {
            findings.add(separators(row));
        }
        row.comment().ifPresent(comment -> findings.add(comment(row, comment)));
        int last = row.cells().size() - 1;
        while (last >= COLUMNS && row.cells().get(last).empty()) {
            last--;
        }
        if (last >= COLUMNS) {
            Span more = Span.of(
                    row.cells().get(COLUMNS).text().start(),
                    row.cells().get(last).text().end());
            Span gone = Span.of(row.cells().get(COLUMNS - 1).raw().end(), more.end());
            findings.add(finding(
                    PartitionCode.PARTITION_COLUMNS,
                    more,
                    "The tool reads six columns and drops this without a word. Several flags are separated by colons.",
                    List.of(Fix.in(
                            document(),
                            "Remove it",
                            false,
                            List.of(new TextEdit(document().range(gone), ""))))));
        }
    }

    private Finding separators(CsvRow row) {
        List<TextEdit> commas = row.strange().stream()
                .map(span -> new TextEdit(document().range(span), followed(span) ? "," : ", "))
                .toList();
        return finding(
                PartitionCode.PARTITION_SEPARATOR,
                row.strange().get(0),
                "The fields of a row are separated by commas, not by \""
                        + document().text(row.strange().get(0)) + "\".",
                List.of(Fix.in(document(), "Put commas in", true, commas)));
    }

    private boolean followed(Span span) {
        return span.end() == document().length()
                || Character.isWhitespace(document().text().charAt(span.end()));
    }

    private Finding comment(CsvRow row, Span comment) {
        String text = document().text(comment);
        int end = row.content().start()
                + document().text(row.content()).stripTrailing().length();
        Span behind = Span.of(end, comment.end());
        Span start = Span.at(document().fullLine(row.line()).start());
        List<TextEdit> edits = List.of(
                new TextEdit(document().range(start), text + document().lineBreak()),
                new TextEdit(document().range(behind), ""));
        return finding(
                PartitionCode.PARTITION_COMMENT,
                comment,
                "The tool knows comments on lines of their own only, and takes this one for a part of the row.",
                List.of(Fix.in(document(), "Move the comment to a line of its own", true, edits)));
    }

    private TextDocument document() {
        return csv.document();
    }

    private Finding finding(PartitionCode code, Span span, String message, List<Fix> fixes) {
        return new Finding(document().path(), code, document().range(span), message, fixes, List.of());
    }
}

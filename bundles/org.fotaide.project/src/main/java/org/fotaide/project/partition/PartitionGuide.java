// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.firmware.partition.PartitionColumn;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.guide.Explanation;
import org.fotaide.project.guide.FileGuide;
import org.fotaide.project.guide.GuidedText;
import org.fotaide.project.guide.Hint;
import org.fotaide.project.guide.LinesAround;
import org.fotaide.project.guide.Offer;
import org.fotaide.project.guide.OutlineEntry;
import org.fotaide.project.guide.Token;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.sdkconfig.SdkConfig;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.yaml.Fold;

/** Partition tables in CSV files. */
public final class PartitionGuide implements FileGuide {
    @Override
    public boolean accepts(Path file) {
        return new TableFiles(file).isCsv();
    }

    @Override
    public List<Object> notes(CheckContext context) {
        List<Object> notes = new ArrayList<>();
        context.known(SdkConfig.class).ifPresent(notes::add);
        context.known(ManifestReading.class).map(BuiltImage::new).ifPresent(notes::add);
        new ToolHint(context.document()).tool().ifPresent(notes::add);
        context.known(CmakeFile.class)
                .map(CmakeFile::subtypes)
                .filter(subtypes -> !subtypes.isEmpty())
                .ifPresent(notes::add);
        return notes;
    }

    @Override
    public Optional<Explanation> explain(GuidedText text, int offset) {
        return GuidedTable.of(text).flatMap(table -> table.field(offset)
                .flatMap(field ->
                        new FieldText(table, field).markdown().map(told -> new Explanation(field.place(), told))));
    }

    @Override
    public List<Offer> offers(GuidedText text, int offset) {
        return GuidedTable.of(text)
                .flatMap(table -> table.field(offset)
                        .map(field -> new FieldOffers(table, field).list())
                        .or(() -> isBlank(text.document(), offset)
                                ? Optional.of(RowOffers.between(table, offset).list())
                                : Optional.empty()))
                .orElse(List.of());
    }

    private static boolean isBlank(TextDocument document, int offset) {
        return document.text(document.line(document.lineOf(offset))).isBlank();
    }

    @Override
    public List<Hint> hints(GuidedText text) {
        return GuidedTable.of(text).map(PartitionGuide::hints).orElse(List.of());
    }

    private static List<Hint> hints(GuidedTable table) {
        List<Hint> hints = new ArrayList<>();
        for (int row : table.placed()) {
            CsvRow written = table.csv().rows().get(row);
            Extent place = table.place(row).orElseThrow();
            Optional<Cell> offset = written.cell(PartitionColumn.OFFSET);
            if (offset.filter(Cell::empty).isPresent()) {
                String at = Address.text(place.offset());
                hints.add(new Hint(
                        Hint.Kind.ADDRESS,
                        offset.get().text().start(),
                        at,
                        "The tool puts " + table.title(row) + " at " + at + "."));
            }
            written.cell(PartitionColumn.SIZE).ifPresent(size -> {
                int at = size.text().end();
                hints.add(end(table, row, place, at));
                table.left(row).ifPresent(left -> hints.add(room(table, row, left, at)));
            });
        }
        return hints;
    }

    private static Hint end(GuidedTable table, int row, Extent place, int at) {
        String last = Address.text(place.end() - 1);
        return new Hint(
                Hint.Kind.ADDRESS,
                at,
                "to " + last,
                "The last byte of " + table.title(row) + " is " + last + "; the next free one is "
                        + Address.text(place.end()) + ".");
    }

    private static Hint room(GuidedTable table, int row, long left, int at) {
        String free = left + " bytes free";
        return new Hint(
                Hint.Kind.ROOM, at, free, "Beside the project's image " + free + " in " + table.title(row) + ".");
    }

    @Override
    public List<OutlineEntry> outline(GuidedText text) {
        return GuidedTable.of(text)
                .map(table -> IntStream.range(0, table.plan().rows().size())
                        .mapToObj(row -> entry(table, row))
                        .toList())
                .orElse(List.of());
    }

    private static OutlineEntry entry(GuidedTable table, int row) {
        CsvRow written = table.csv().rows().get(row);
        String name = table.row(row).name();
        return new OutlineEntry(
                OutlineEntry.Kind.REGION,
                name.isBlank() ? "row " + (row + 1) : name,
                table.extent(row).orElse(""),
                written.content(),
                name.isBlank() ? written.content() : written.place(PartitionColumn.NAME),
                List.of());
    }

    @Override
    public List<Token> tokens(GuidedText text) {
        List<Token> tokens = new ArrayList<>();
        GuidedTable.of(text).ifPresent(table -> {
            for (CsvRow row : table.csv().rows()) {
                for (PartitionColumn column : PartitionColumn.values()) {
                    row.cell(column)
                            .filter(cell -> !cell.empty())
                            .ifPresent(cell -> tokens.add(new Token(cell.text(), kind(column))));
                }
            }
            table.csv().comments().forEach(comment -> tokens.add(new Token(comment, Token.Kind.COMMENT)));
        });
        tokens.sort(Comparator.comparingInt(token -> token.span().start()));
        return tokens;
    }

    private static Token.Kind kind(PartitionColumn column) {
        return switch (column) {
            case NAME -> Token.Kind.NAME;
            case TYPE, SUBTYPE, FLAGS -> Token.Kind.CHOICE;
            case OFFSET, SIZE -> Token.Kind.NUMBER;
        };
    }

    @Override
    public List<Fold> folds(GuidedText text) {
        return isTable(text) ? new TableFolds(text.document()).list() : List.of();
    }

    @Override
    public List<Span> around(GuidedText text, int offset) {
        List<Span> field =
                GuidedTable.of(text).flatMap(table -> table.field(offset)).map(GuidedTable.Field::place).stream()
                        .toList();
        return isTable(text) ? new LinesAround(text.document(), folds(text)).of(offset, field) : List.of();
    }

    private static boolean isTable(GuidedText text) {
        return new TableFiles(text.document().path()).isTable(text.document());
    }
}

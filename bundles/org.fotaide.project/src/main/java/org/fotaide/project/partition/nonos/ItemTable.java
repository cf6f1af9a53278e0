// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition.nonos;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.partition.nonos.NonosColumn;
import org.fotaide.firmware.partition.nonos.NonosRow;
import org.fotaide.project.csource.Braces;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.csource.Initialisers;
import org.fotaide.project.csource.MacroDefinition;
import org.fotaide.project.csource.Macros;
import org.fotaide.project.csource.Taken;
import org.fotaide.project.csource.TokenKind;

/**
 * One table as one choice of macros makes it.
 *
 * @param source the text
 * @param table where it stands
 * @param macros what its names stand for
 */
record ItemTable(CSource source, Initialisers.Table table, Macros macros) {
    List<Braces.Item> items() {
        return table.braces().items();
    }

    List<NonosRow> rows() {
        return items().stream()
                .map(item -> new NonosRow(
                        number(item, NonosColumn.TYPE),
                        number(item, NonosColumn.ADDRESS),
                        number(item, NonosColumn.SIZE),
                        item.taken() == Taken.YES))
                .toList();
    }

    private OptionalLong number(Braces.Item item, NonosColumn column) {
        return field(item, column).map(field -> field.number(macros)).orElse(OptionalLong.empty());
    }

    private static Optional<Braces.Item> field(Braces.Item item, NonosColumn column) {
        List<Braces.Item> fields = item.inner().map(Braces::items).orElse(List.of());
        Optional<Braces.Item> named = fields.stream()
                .filter(field -> field.field().filter(column.field()::equals).isPresent())
                .findFirst();
        boolean positional = fields.stream().allMatch(field -> field.field().isEmpty());
        return positional && column.position() < fields.size() ? Optional.of(fields.get(column.position())) : named;
    }

    Span name() {
        return source.tokens().span(table.name());
    }

    /** The row, which is where a field stands that is missing. */
    Span row(int row) {
        return items().get(row).span();
    }

    /** Where a number is written: the body of the macro that stands for it, if this text defines it, or the field. */
    Span place(int row, NonosColumn column) {
        return field(items().get(row), column)
                .map(field -> definition(field).map(MacroDefinition::body).orElseGet(field::span))
                .orElseGet(() -> row(row));
    }

    private Optional<MacroDefinition> definition(Braces.Item field) {
        if (field.first() != field.last() || !source.tokens().is(field.first(), TokenKind.IDENTIFIER)) {
            return Optional.empty();
        }
        List<MacroDefinition> all = macros.definitions(source.tokens().text(field.first()));
        return all.size() == 1
                        && all.get(0).form() == MacroDefinition.Form.OBJECT
                        && all.get(0).first() < all.get(0).end()
                ? Optional.of(all.get(0))
                : Optional.empty();
    }
}

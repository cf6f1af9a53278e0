// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.project.manifest.type.FieldsType;
import org.fotaide.project.manifest.type.Key;
import org.fotaide.project.manifest.type.RomNameType;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.yaml.YamlMap;
import org.fotaide.project.yaml.YamlNode;
import org.fotaide.project.yaml.YamlScalar;

/**
 * Puts missing keys into fota.yaml, with values to start from.
 *
 * @param ptype the product type, where the file says it somewhere
 */
public record Starter(TextDocument document, Optional<ProductType> ptype) {
    private static final int STEP = 2;

    /** The edit that adds a key to a map, in the way in which that is written. */
    public Optional<TextEdit> insertion(Key row, Optional<YamlScalar> owner, YamlNode map) {
        if (map instanceof YamlMap flow && flow.flow()) {
            return Optional.of(inBrackets(row, flow));
        }
        if (map instanceof YamlMap block && !block.entries().isEmpty()) {
            YamlNode last = block.entries().get(block.entries().size() - 1).value();
            int end = Math.max(
                    last.span().end(),
                    block.entries().get(block.entries().size() - 1).key().span().end());
            return Optional.of(
                    behindLineOf(end, row, column(block.entries().get(0).key())));
        }
        if (owner.isPresent()) {
            YamlScalar key = owner.get();
            boolean free = map.span().length() == 0
                    && document.text(document.line(document.lineOf(key.span().start())))
                            .strip()
                            .matches("(- )*[\\w-]+:( *#.*)?");
            return free ? Optional.of(behindLineOf(key.span().end(), row, column(key) + STEP)) : Optional.empty();
        }
        return map.span().length() == 0 ? Optional.of(atEnd(row)) : Optional.empty();
    }

    private TextEdit inBrackets(Key row, YamlMap map) {
        String text = row.name() + ": " + flowValue(row);
        if (map.entries().isEmpty()) {
            return insert(map.span().start() + 1, text);
        }
        return insert(map.entries().get(map.entries().size() - 1).span().end(), ", " + text);
    }

    private TextEdit behindLineOf(int offset, Key row, int indent) {
        boolean atBreak =
                offset > 0 && offset <= document.length() && document.text().startsWith("\n", offset - 1);
        int line = document.lineOf(atBreak ? offset - 1 : offset);
        return insert(document.line(line).end(), document.lineBreak() + block(row, indent));
    }

    private TextEdit atEnd(Key row) {
        Span last = document.line(document.lines() - 1);
        String before = last.length() == 0 ? "" : document.lineBreak();
        return insert(document.length(), before + block(row, 0) + document.lineBreak());
    }

    private TextEdit insert(int offset, String text) {
        return new TextEdit(document.range(Span.at(offset)), text);
    }

    private int column(YamlNode key) {
        return document.position(key.span().start()).column();
    }

    private String block(Key row, int indent) {
        String line = " ".repeat(indent) + row.name() + ":";
        if (row.type() instanceof FieldsType fields) {
            return line
                    + required(fields).stream()
                            .map(key -> document.lineBreak() + block(key, indent + STEP))
                            .collect(Collectors.joining());
        }
        return line + " " + value(row);
    }

    private String flowValue(Key row) {
        if (row.type() instanceof FieldsType fields) {
            return required(fields).stream()
                    .map(key -> key.name() + ": " + flowValue(key))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return value(row);
    }

    private static List<Key> required(FieldsType fields) {
        return fields.keys().stream().filter(Key::required).toList();
    }

    private String value(Key row) {
        if (row.name().equals("ptype") && ptype.isPresent()) {
            return ptype.get().toString();
        }
        if (row.type() instanceof RomNameType && ptype.isPresent()) {
            return "v1.0.0t" + ptype.get() + "(a)";
        }
        return row.examples().isEmpty() ? "" : row.examples().get(0);
    }
}

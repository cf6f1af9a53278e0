// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.csource.MacroDefinition;
import org.fotaide.project.csource.SourceWord;

/** The versions that the macros of a file may make; several where a condition is not decided in the file. */
record VersionHeader(CSource source) {
    /** More choices of one macro are looked at one by one, without those of others. */
    private static final int MOST_CHOICES = 16;

    /** A quick look; false only where nothing can be found. */
    static boolean concerns(CSource source) {
        return source.hasAny(SourceWord.OF_VERSIONS);
    }

    List<ComposedVersion> versions() {
        List<ComposedVersion> versions = new ArrayList<>();
        for (Shape shape : shapes()) {
            versions.addAll(versions(shape));
        }
        return versions;
    }

    List<Shape> shapes() {
        List<Shape> shapes = new ArrayList<>(Shape.in(source));
        long numbers = Stream.of(Role.MAJOR, Role.MINOR, Role.REVISION)
                .filter(role -> !definitions(role.macros()).isEmpty())
                .count();
        if (numbers > 1 && shapes.stream().noneMatch(Shape::isVendors)) {
            shapes.add(Shape.vendors());
        }
        return shapes;
    }

    private List<ComposedVersion> versions(Shape shape) {
        Map<Role, List<MacroValue>> choices = choices(shape);
        Map<Role, MacroValue> first = new EnumMap<>(Role.class);
        choices.forEach((role, values) -> first.put(role, values.get(0)));
        List<ComposedVersion> versions = new ArrayList<>();
        versions.add(ComposedVersion.of(source, shape, first));
        choices.forEach(
                (role, values) -> values.stream().skip(1).limit(MOST_CHOICES).forEach(value -> {
                    Map<Role, MacroValue> other = new EnumMap<>(first);
                    other.put(role, value);
                    versions.add(ComposedVersion.of(source, shape, other));
                }));
        return versions;
    }

    private Map<Role, List<MacroValue>> choices(Shape shape) {
        Map<Role, List<MacroValue>> choices = new EnumMap<>(Role.class);
        for (Piece piece : shape.pieces()) {
            List<MacroValue> values = definitions(piece.macros()).stream()
                    .map(definition -> MacroValue.of(source, definition))
                    .flatMap(Optional::stream)
                    .filter(value -> value.literal().isEmpty() == piece.role().number())
                    .toList();
            if (!values.isEmpty()) {
                choices.put(piece.role(), values);
            }
        }
        return choices;
    }

    /** Every definition that a compiler may take of the names. */
    List<MacroDefinition> definitions(List<String> names) {
        return names.stream()
                .flatMap(name -> source.macros().definitions(name).stream())
                .filter(definition -> definition.form() == MacroDefinition.Form.OBJECT)
                .toList();
    }
}

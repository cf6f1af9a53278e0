// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fotaide.project.Repository;
import org.fotaide.project.manifest.type.FieldsType;
import org.fotaide.project.manifest.type.ItemsType;
import org.fotaide.project.manifest.type.Key;
import org.fotaide.project.manifest.type.NamedType;
import org.fotaide.project.manifest.type.ScalarType;
import org.fotaide.project.manifest.type.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages for users say what the table says. */
class ReferencePageTest {
    private static final String PAGE = "docs/fota-yaml.md";
    private static final String BEGIN = "<!-- made from the table of keys: begin -->\n";
    private static final String END = "<!-- made from the table of keys: end -->\n";

    @Test
    void the_page_lists_every_key() throws IOException {
        String page = Repository.text(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        assertTrue(begin > BEGIN.length() && end >= begin, "the marks of the table are gone");
        Repository.assertUpToDate(PAGE, page.substring(0, begin) + table() + page.substring(end));
    }

    @ParameterizedTest
    @EnumSource
    void every_finding_has_a_section(ManifestCode code) throws IOException {
        String page = Repository.text("docs/findings/manifest.md");
        assertTrue(page.contains("\n## " + code.id() + "\n"), code.id());
    }

    private static String table() {
        List<String> rows = new ArrayList<>();
        rows(ManifestKeys.FILE, "", rows);
        return "| key | value | without it | |\n|---|---|---|---|\n"
                + rows.stream().map(row -> row + "\n").collect(Collectors.joining());
    }

    private static void rows(ValueType type, String path, List<String> rows) {
        if (type instanceof FieldsType fields) {
            for (Key key : fields.keys()) {
                String here = path.isEmpty() ? key.name() : path + "." + key.name();
                rows.add(
                        "| `" + here + "` | " + value(key) + " | " + otherwise(key) + " | " + key.description() + " |");
                rows(key.type(), here, rows);
            }
        } else if (type instanceof NamedType named) {
            rows(named.value(), path + ".*" + named.what().toUpperCase(Locale.ROOT) + "*", rows);
        } else if (type instanceof ItemsType items) {
            rows(items.item(), path + "[]", rows);
        }
    }

    private static String value(Key key) {
        String what = key.type() instanceof ScalarType<?> scalar
                        && !scalar.known().isEmpty()
                ? scalar.known().stream().map(known -> "`" + known.text() + "`").collect(Collectors.joining(", "))
                : kind(key.type());
        String example =
                Arrays.asList(what.split(",")).size() > 1 || key.examples().isEmpty()
                        ? ""
                        : ", such as `" + key.examples().get(0) + "`";
        return what + example;
    }

    private static String kind(ValueType type) {
        if (type instanceof FieldsType) {
            return "map";
        }
        if (type instanceof NamedType named) {
            return "map from the name of each " + named.what();
        }
        return type instanceof ItemsType ? "list" : type.wanted().replaceFirst("( such as|, such as) .*", "");
    }

    private static String otherwise(Key key) {
        return key.required() ? "**required**" : key.fallback().orElse("");
    }
}

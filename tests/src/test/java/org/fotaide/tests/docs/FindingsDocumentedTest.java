// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.docs;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fotaide.firmware.finding.Code;
import org.fotaide.tests.architecture.House;
import org.junit.jupiter.api.Test;

/** Every code of a finding has its section in docs/findings/FAMILY.md, to which diagnostics link, and every section its code. */
class FindingsDocumentedTest {
    private static final String HEADING = "## ";

    private static final Path FINDINGS = Path.of(System.getProperty("fota.repository"), "docs", "findings");

    @Test
    void everyCodeHasItsSectionAndEverySectionItsCode() throws IOException {
        assertEquals(String.join("\n", codes()), String.join("\n", sections()));
    }

    @Test
    void noSectionIsEmpty() throws IOException {
        for (Path page : pages()) {
            String[] sections = Files.readString(page).split("(?m)^" + HEADING);
            for (int i = 1; i < sections.length; i++) {
                String[] headingAndBody = sections[i].split("\n", 2);
                assertFalse(
                        headingAndBody.length < 2 || headingAndBody[1].isBlank(),
                        page.getFileName() + " says nothing about " + headingAndBody[0]);
            }
        }
    }

    private static Set<String> codes() {
        return House.classes().stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(Code.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(constant -> ((Code) constant).id())
                .map(id -> id.substring(0, id.indexOf('-')) + ".md " + id)
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> sections() throws IOException {
        return pages().stream().flatMap(FindingsDocumentedTest::sections).collect(toCollection(TreeSet::new));
    }

    private static Stream<String> sections(Path page) {
        try {
            return Files.readAllLines(page).stream()
                    .filter(line -> line.startsWith(HEADING))
                    .map(line -> page.getFileName() + " " + line.substring(HEADING.length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(FINDINGS)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }
}

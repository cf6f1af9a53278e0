// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.docs;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fotaide.firmware.work.ProblemKind;
import org.fotaide.tests.architecture.House;
import org.junit.jupiter.api.Test;

/** Whoever gets the code of a failure out of {@code --format json} finds it on a page of docs/. */
class ProblemsDocumentedTest {
    private static final Pattern NAMED = Pattern.compile("(?m)(?<=`|^### )[a-z]+(-[a-z0-9]+)+(?=`|$)");

    @Test
    void everyCodeOfAFailureIsExplained() throws IOException {
        Set<String> unexplained = codes();
        unexplained.removeAll(named());
        assertEquals(Set.of(), unexplained);
    }

    private static Set<String> codes() {
        return House.classes().stream()
                .filter(type -> type.isEnum() && type.isAssignableTo(ProblemKind.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(constant -> ((ProblemKind) constant).code())
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> named() throws IOException {
        try (Stream<Path> pages = Files.list(Path.of(System.getProperty("fota.repository"), "docs"))) {
            return pages.filter(page -> page.toString().endsWith(".md"))
                    .map(ProblemsDocumentedTest::text)
                    .flatMap(text -> NAMED.matcher(text).results().map(MatchResult::group))
                    .collect(toCollection(TreeSet::new));
        }
    }

    private static String text(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.help;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** F1 knows every part of the user interface that says it has help, and no other. */
class PartHelpTest {
    private static final Path BUNDLES = Path.of(System.getProperty("fota.repository"), "bundles");
    private static final Path SOURCES = BUNDLES.resolve("org.fotaide.eclipse.ui/src/main/java/org/fotaide/eclipse/ui");
    private static final Pattern CONSTANT = Pattern.compile("(?m)^    ([A-Z_]+)[,;]$");
    private static final Pattern USE = Pattern.compile("\\bPartHelp\\.([A-Z_]+)\\b");
    private static final Pattern PART = Pattern.compile(
            "class \\w+ extends (\\w*(?:ViewPart|WizardPage|PreferencePage|PropertyPage|SettingsTab|Dialog)) ");
    private static final Pattern CONTEXT = Pattern.compile("<context id=\"([^\"]+)\"");

    @Test
    void everyPartIsExplained() {
        assertEquals(
                contexts(),
                found(CONSTANT, SOURCES.resolve("help/PartHelp.java"))
                        .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(toCollection(TreeSet::new)));
    }

    @Test
    void everyExplanationBelongsToAPart() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertEquals(
                    contexts(),
                    files.filter(file -> file.toString().endsWith(".java"))
                            .flatMap(file -> found(USE, file))
                            .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                            .collect(toCollection(TreeSet::new)));
        }
    }

    @Test
    void everyPartSaysWhichHelpItHas() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            assertEquals(
                    Set.of(),
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> found(PART, file).findAny().isPresent())
                            .filter(file -> found(USE, file).findAny().isEmpty())
                            .map(SOURCES::relativize)
                            .collect(toCollection(TreeSet::new)));
        }
    }

    private static Set<String> contexts() {
        return found(CONTEXT, BUNDLES.resolve("org.fotaide.eclipse.help/contexts.xml"))
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> found(Pattern wanted, Path file) {
        try {
            return wanted.matcher(Files.readString(file)).results().map(result -> result.group(1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

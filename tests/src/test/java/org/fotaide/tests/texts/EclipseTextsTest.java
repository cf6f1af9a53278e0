// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.texts;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a person reads of the Eclipse bundles stands in message files, so that it can be translated. */
class EclipseTextsTest {
    private static final Path BUNDLES = Path.of(System.getProperty("fota.repository"), "bundles");

    /** Words with a blank behind them, or one that begins as labels do. */
    private static final Pattern TEXT = Pattern.compile("(?s).*\\p{L}{2,}[:.,]? .*|\\W*\\p{Lu}\\p{Ll}+\\b.*");

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final Pattern LONE_QUOTE = Pattern.compile("(?<!')'(?!')");
    private static final Pattern KEY = Pattern.compile("%([A-Za-z][\\w.]+)");
    private static final Pattern LABEL = Pattern.compile("\\b(?:name|label|description|tooltip)=\"([^\"%]*)\"");

    static List<Path> bundles() throws IOException {
        try (Stream<Path> folders = Files.list(BUNDLES)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith("org.fotaide.eclipse."))
                    .filter(folder -> Files.exists(folder.resolve("plugin.xml")))
                    .sorted()
                    .toList();
        }
    }

    static List<SourcePackage> packages() throws IOException {
        return bundles().stream()
                .filter(bundle -> Files.exists(bundle.resolve("src")))
                .flatMap(bundle -> {
                    try {
                        return SourcePackage.under(bundle).stream();
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                })
                .toList();
    }

    @ParameterizedTest
    @MethodSource("packages")
    void noTextStandsInCode(SourcePackage source) throws IOException {
        assertEquals(
                List.of(),
                source.texts().literals().stream()
                        .filter(literal -> TEXT.matcher(literal).matches())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyMessageIsThereAndUsed(SourcePackage source) throws IOException {
        Set<String> messages = source.messages().stringPropertyNames();
        SourceTexts texts = source.texts();
        assertEquals(new TreeSet<>(messages), texts.declared(), "declared");
        assertEquals(new TreeSet<>(messages), new TreeSet<>(texts.used().keySet()), "used");
    }

    @ParameterizedTest
    @MethodSource("packages")
    void everyMessageIsGivenTheParts(SourcePackage source) throws IOException {
        Properties messages = source.messages();
        for (Map.Entry<String, Set<Integer>> use : source.texts().used().entrySet()) {
            String message = messages.getProperty(use.getKey());
            assertEquals(Set.of(places(message)), use.getValue(), message);
            if (places(message) > 0) {
                assertDoesNotThrow(() -> new MessageFormat(message, Locale.ROOT), message);
                assertFalse(LONE_QUOTE.matcher(message).find(), message + " loses its quote");
            }
        }
    }

    private static int places(String message) {
        return PLACE.matcher(message)
                .results()
                .mapToInt(place -> Integer.parseInt(place.group(1)) + 1)
                .max()
                .orElse(0);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextOfAPluginIsThereAndUsed(Path bundle) throws IOException {
        Properties texts = new Properties();
        try (Reader file = Files.newBufferedReader(bundle.resolve("plugin.properties"))) {
            texts.load(file);
        }
        Set<String> used = Stream.of("plugin.xml", "META-INF/MANIFEST.MF")
                .flatMap(file -> all(KEY, bundle.resolve(file)))
                .collect(toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(texts.stringPropertyNames()), used);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noTextStandsInAPlugin(Path bundle) {
        assertEquals(
                List.of(),
                all(LABEL, bundle.resolve("plugin.xml"))
                        .filter(label -> TEXT.matcher(label).matches())
                        .toList());
    }

    private static Stream<String> all(Pattern wanted, Path file) {
        try {
            return wanted.matcher(Files.readString(file)).results().map((MatchResult found) -> found.group(1));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

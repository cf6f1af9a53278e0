// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.project.rules.CheckedText;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of finding in a table by itself, on exactly the characters at fault, and every fix of it. */
class PartitionFindingsTest {
    private static final Path FILE = Path.of("partitions.csv");

    private static final Set<String> UNREADABLE = Set.of("partition-value", "partition-field");

    /** Many samples begin alike. */
    private static final Set<String> FED = new HashSet<>();

    static Stream<Arguments> samples() {
        return TableSamples.samples();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findings(String text, String codes) throws CancelledException {
        CheckedText.assertFound(FILE, text, codes);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_fix_removes_its_finding_and_brings_no_new_one(String text, String codes) throws CancelledException {
        for (String written : List.of(text, text.replace("\n", "\r\n"), text.strip())) {
            // what could not be read has hidden other faults
            CheckedText.of(FILE, written)
                    .assertFixesMend((mended, code) -> UNREADABLE.contains(mended) && !code.equals(mended));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_beginning_can_be_checked(String text, String codes) throws CancelledException {
        CheckedText.of(FILE, text).assertEveryBeginningSound(FED);
    }

    @Property(tries = 300)
    void any_text_can_be_checked(
            @ForAll @Chars({',', '\n', '#', '0', 'x', 'K', '-', 'a', ' ', '$', '，', '"'}) String text)
            throws CancelledException {
        new CheckedText(new TextDocument(FILE, text)).assertSound();
        new CheckedText(new TextDocument(FILE, TableSamples.SOUND + "x,data,nvs,,4K," + text)).assertSound();
    }

    @Test
    void a_file_as_large_as_any_that_is_read_takes_little_time() {
        String row = "p,app,ota_1,,100 # c\n";
        CheckedText table = new CheckedText(new TextDocument(FILE, row.repeat(100_000)));
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertFalse(table.findings().isEmpty()));
    }
}

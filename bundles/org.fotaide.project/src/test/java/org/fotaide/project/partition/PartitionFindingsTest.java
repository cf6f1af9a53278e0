// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.check.CheckText;
import org.fotaide.project.check.FileEdit;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.FixText;
import org.fotaide.project.rules.Marked;
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
        Marked marked = Marked.of(text);
        List<String> expected = new ArrayList<>();
        String[] wanted = codes.isEmpty() ? new String[0] : codes.split(" ");
        for (int i = 0; i < wanted.length; i++) {
            int place = Math.min(i, marked.spans().size() - 1);
            expected.add(
                    wanted[i] + " " + marked.document().range(marked.spans().get(place)));
        }
        assertEquals(
                expected,
                check(document(text)).stream()
                        .map(finding -> finding.code().id() + " " + finding.range())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_fix_removes_its_finding_and_brings_no_new_one(String text, String codes) throws CancelledException {
        for (String written : List.of(text, text.replace("\n", "\r\n"), text.strip())) {
            TextDocument document = document(written);
            List<Finding> before = check(document);
            for (Finding finding : before) {
                for (Fix fix : finding.fixes()) {
                    TextDocument fixed =
                            document.with(((FileEdit.ChangeText) fix.edits().get(0)).edits());
                    List<String> left = new ArrayList<>(codes(before));
                    left.remove(finding.code().id());
                    List<String> after = codes(check(fixed));
                    after.removeIf(left::remove);
                    if (UNREADABLE.contains(finding.code().id())) {
                        // what could not be read has hidden other faults
                        after.removeIf(code -> !code.equals(finding.code().id()));
                    }
                    assertEquals(List.of(), after, fix.title() + " made\n" + fixed.text());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_beginning_can_be_checked(String text, String codes) throws CancelledException {
        String plain = document(text).text();
        for (int length = 0; length <= plain.length(); length++) {
            if (FED.add(plain.substring(0, length))) {
                assertSound(new TextDocument(FILE, plain.substring(0, length)));
            }
        }
    }

    @Property(tries = 300)
    void any_text_can_be_checked(
            @ForAll @Chars({',', '\n', '#', '0', 'x', 'K', '-', 'a', ' ', '$', '，', '"'}) String text)
            throws CancelledException {
        assertSound(new TextDocument(FILE, text));
        assertSound(new TextDocument(FILE, TableSamples.SOUND + "x,data,nvs,,4K," + text));
    }

    @Test
    void a_file_as_large_as_any_that_is_read_takes_little_time() {
        String row = "p,app,ota_1,,100 # c\n";
        TextDocument document = new TextDocument(FILE, row.repeat(100_000));
        assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> assertFalse(check(document).isEmpty()));
    }

    private static void assertSound(TextDocument document) throws CancelledException {
        for (Finding finding : check(document)) {
            assertEquals(finding.range(), document.range(document.span(finding.range())));
            for (Fix fix : finding.fixes()) {
                fix.edits().forEach(edit -> document.with(((FileEdit.ChangeText) edit).edits()));
            }
        }
        TextDocument fixed = new FixText(document).call(Progress.NONE).document();
        assertTrue(check(fixed).stream().allMatch(finding -> finding.sureFix().isEmpty()), fixed::text);
    }

    private static TextDocument document(String marked) {
        return new TextDocument(FILE, Marked.of(marked).document().text());
    }

    private static List<Finding> check(TextDocument document) throws CancelledException {
        return new CheckText(document).call(Progress.NONE);
    }

    private static List<String> codes(List<Finding> findings) {
        return new ArrayList<>(
                findings.stream().map(finding -> finding.code().id()).toList());
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.fotaide.firmware.finding.Span;
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

/** Every kind of finding in sources, on exactly the characters between « and ». */
class SourceFindingsTest {
    private static final Path FILE = Path.of("include", "user_iot_version.h");

    static Stream<Arguments> samples() {
        return SourceSamples.TABLE.stream()
                .flatMap(row -> Stream.of(
                        arguments(row.get(0), row.get(1)), arguments(row.get(0).replace("\n", "\r\n"), row.get(1))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findings(String text, String codes) throws CancelledException {
        Marked marked = Marked.of(text);
        List<String> expected = new ArrayList<>();
        String[] wanted = codes.isEmpty() ? new String[0] : codes.split(" ");
        for (int i = 0; i < Math.min(wanted.length, marked.spans().size()); i++) {
            Span span = marked.spans().get(i);
            expected.add(wanted[i] + " " + marked.document().range(span));
        }
        List<String> found = check(document(text)).stream()
                .sorted(Comparator.comparing(Finding::range))
                .map(finding -> finding.code().id() + " " + finding.range())
                .toList();
        assertEquals(expected, found.subList(0, Math.min(found.size(), Math.max(expected.size(), 1))), text);
        assertTrue(found.size() <= Math.max(wanted.length, expected.size()), found::toString);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_fix_removes_its_finding_and_brings_no_new_one(String text, String codes) throws CancelledException {
        TextDocument document = document(text);
        List<Finding> before = check(document);
        for (Finding finding : before) {
            for (Fix fix : finding.fixes()) {
                TextDocument fixed =
                        document.with(((FileEdit.ChangeText) fix.edits().get(0)).edits());
                List<String> left = new ArrayList<>(codes(before));
                left.remove(finding.code().id());
                List<String> after = codes(check(fixed));
                after.removeIf(left::remove);
                // a number that was none or too large was not counted as too long
                after.removeIf("rom-length"::equals);
                assertEquals(List.of(), after, fix.title() + " made\n" + fixed.text());
            }
        }
        TextDocument mended = new FixText(document).call(Progress.NONE).document();
        assertTrue(check(mended).stream().allMatch(finding -> finding.sureFix().isEmpty()), mended::text);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_beginning_can_be_checked(String text, String codes) throws CancelledException {
        String plain = document(text).text();
        for (int length = 0; length <= plain.length(); length++) {
            assertSound(new TextDocument(FILE, plain.substring(0, length)));
        }
    }

    static Stream<Arguments> mended() {
        return Stream.of(
                arguments("a[] = \"V1.0.2\" /* c */ L\"T45772（A）\";", "a[] = \"v1.0.2\" /* c */ L\"t45772(a)\";"),
                arguments("a[] = R\"(V1.0.2)\" \".T45772(A)\";", "a[] = R\"(v1.0.2)\" \"t45772(a)\";"),
                arguments("a[] = \"V1.0\\0562\\\n.t45772(a)\";", "a[] = \"v1.0\\0562\\\nt45772(a)\";"),
                arguments("f(\"rom: v1.0.2t45772(I)\\n\");", "f(\"rom: v1.0.2t45772(l)\\n\");"));
    }

    @ParameterizedTest
    @MethodSource
    void mended(String text, String expected) throws CancelledException {
        TextDocument document = new TextDocument(FILE, text.replace("\\\\", "\\"));
        assertEquals(
                expected.replace("\\\\", "\\"),
                new FixText(document).call(Progress.NONE).document().text());
    }

    @Test
    void the_place_where_a_version_is_put_together_is_told() throws CancelledException {
        String text = SourceSamples.HEADER.replace("\"a\"", "\"A\"") + SourceSamples.COMPOSE;
        Finding finding = check(document(text)).stream()
                .filter(one -> one.code().id().equals("rom-case"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "%s%d.%d.%dt%d(%s)",
                document(text).text(document(text).span(finding.related().get(0).range())));
    }

    @Property(tries = 300)
    void any_characters_may_stand_in_a_literal(
            @ForAll
                    @StringLength(max = 30)
                    @Chars({
                        'v', 'V', '1', '0', '.', 't', 'T', '4', '(', ')', 'a', 'A', '\\', '"', '\n', 'x', '（', ' ', '%',
                        'd', 's', 'R'
                    })
                    String text)
            throws CancelledException {
        assertSound(new TextDocument(FILE, "char a[] = \"" + text + "\";"));
        assertSound(new TextDocument(
                FILE,
                "#define IOT_VERSION_MAJOR 1\n#define IOT_VERSION_MINOR " + text + "\n#define VERSION_TYPE \"" + text
                        + "\""));
    }

    @Property(tries = 200)
    void any_text_can_be_checked(@ForAll String text) throws CancelledException {
        assertSound(new TextDocument(FILE, text));
    }

    private static void assertSound(TextDocument document) throws CancelledException {
        for (Finding finding : check(document)) {
            assertEquals(finding.range(), document.range(document.span(finding.range())));
            for (Fix fix : finding.fixes()) {
                fix.edits().forEach(edit -> document.with(((FileEdit.ChangeText) edit).edits()));
            }
        }
        TextDocument fixed = new FixText(document).call(Progress.NONE).document();
        assertTrue(
                check(fixed).stream().allMatch(finding -> finding.sureFix().isEmpty()),
                () -> document.text() + "\nbecame\n" + fixed.text());
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

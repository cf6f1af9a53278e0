// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.FixText;
import org.fotaide.project.rules.CheckedText;
import org.fotaide.project.rules.Marked;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of finding in sources, on exactly the characters between « and ». */
class SourceFindingsTest {
    private static final Set<String> FED = new HashSet<>();
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
        List<String> found = CheckedText.of(FILE, text).found();
        assertEquals(expected, found.subList(0, Math.min(found.size(), Math.max(expected.size(), 1))), text);
        assertTrue(found.size() <= Math.max(wanted.length, expected.size()), found::toString);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_fix_removes_its_finding_and_brings_no_new_one(String text, String codes) throws CancelledException {
        // a number that was none or too large was not counted as too long
        CheckedText.of(FILE, text).assertFixesMend((mended, code) -> code.equals("rom-length"));
        CheckedText.of(FILE, text).assertSound();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_beginning_can_be_checked(String text, String codes) throws CancelledException {
        CheckedText.of(FILE, text).assertEveryBeginningSound(FED);
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
        CheckedText header = CheckedText.of(FILE, text);
        Finding finding = header.findings().stream()
                .filter(one -> one.code().id().equals("rom-case"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "%s%d.%d.%dt%d(%s)",
                header.document()
                        .text(header.document().span(finding.related().get(0).range())));
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
        new CheckedText(new TextDocument(FILE, "char a[] = \"" + text + "\";")).assertSound();
        new CheckedText(new TextDocument(
                        FILE,
                        "#define IOT_VERSION_MAJOR 1\n#define IOT_VERSION_MINOR " + text + "\n#define VERSION_TYPE \""
                                + text + "\""))
                .assertSound();
    }

    @Property(tries = 200)
    void any_text_can_be_checked(@ForAll String text) throws CancelledException {
        new CheckedText(new TextDocument(FILE, text)).assertSound();
    }
}

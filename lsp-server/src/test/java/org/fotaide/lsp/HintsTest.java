// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is shown beside, above and upon the words of fota.yaml. */
class HintsTest extends EditorAndServer {
    private static final Range EVERYWHERE = new Range(new Position(0, 0), new Position(999, 0));

    private List<String> hints(Range range) throws Exception {
        return TestClient.get(documents().inlayHint(new InlayHintParams(identifier(), range))).stream()
                .map(hint -> hint.getPosition().getLine() + ":"
                        + hint.getPosition().getCharacter() + " "
                        + hint.getLabel().getLeft())
                .sorted()
                .toList();
    }

    @Test
    void values_ends_and_room_are_told_beside_the_text() throws Exception {
        client.hello();
        client.open(file, WHOLE);
        assertEquals(
                List.of(
                        "10:58 to 0x7EFFF",
                        "13:15 to 0x7CFFF",
                        "23:19 value 1000001",
                        "5:24 value 1000002",
                        "8:14 user1 499712 bytes, user2 499712 bytes"),
                hints(EVERYWHERE));
        assertEquals(List.of("5:24 value 1000002"), hints(new Range(new Position(4, 0), new Position(7, 0))));
    }

    /** The change to the whole file, and what is told of the slots. */
    static Stream<Arguments> rooms() {
        return Stream.of(
                Arguments.of("512+512", "1024+1024", "[]"),
                Arguments.of("  map: 512+512\n", "", "[7:11 user1 499712 bytes, user2 499712 bytes]"),
                Arguments.of("build/never", "", "[8:14 user1 499712 bytes, user2 499712 bytes]"),
                Arguments.of("version: v", "version: x", "[]"));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void the_room_of_the_slots_follows_the_map(String from, String to, String expected) throws Exception {
        client.hello();
        client.open(file, WHOLE.replace(from, to));
        assertEquals(
                expected,
                hints(EVERYWHERE).stream()
                        .filter(hint -> hint.contains("user1"))
                        .toList()
                        .toString());
    }

    @Test
    void a_damaged_record_of_a_build_hides_nothing_else() throws Exception {
        write("build/fota/build.json", "{");
        client.hello();
        client.open(file, WHOLE);
        assertEquals(5, hints(EVERYWHERE).size());
    }

    private List<String> lenses() throws Exception {
        List<String> lenses = new ArrayList<>();
        for (CodeLens lens : TestClient.get(documents().codeLens(new CodeLensParams(identifier())))) {
            JsonObject arguments =
                    ((JsonElement) lens.getCommand().getArguments().get(0)).getAsJsonObject();
            assertEquals(folder.toString(), arguments.get("project").getAsString());
            lenses.add(lens.getRange().getStart().getLine() + " "
                    + lens.getCommand().getTitle() + " = "
                    + lens.getCommand().getCommand()
                    + (arguments.has("device") ? " " + arguments.get("device").getAsString() : ""));
        }
        return lenses;
    }

    @Test
    void what_can_be_done_stands_above_it() throws Exception {
        client.hello();
        client.open(file, WHOLE);
        assertEquals(
                List.of("14 Build the firmware = fota.build", "18 Build and upload to bench = fota.upload bench"),
                lenses());
        client.change(file, 2, WHOLE.replace("build:", "bulid:"));
        assertEquals(List.of(), lenses());
    }

    /** A text, and its words with their types. */
    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of(
                        "version: v1.0.2t45772(a)\n",
                        "version=property v=keyword 1.0.2=number t45772=type a=enumMember"),
                Arguments.of("version: v1.0.2t45772(x)\n", "version=property"),
                Arguments.of(
                        "version: 'v1.0.2t1(a)'\n", "version=property v=keyword 1.0.2=number t1=type a=enumMember"),
                Arguments.of(
                        "flash: {size: 1MB, regions: [{name: a, offset: 0x7E000}]}\n",
                        "flash=property size=property 1MB=enumMember regions=property name=property a=variable! "
                                + "offset=property 0x7E000=number"),
                Arguments.of(
                        "devices:\n  bench: {via: web, host: x}\n",
                        "devices=property bench=variable! via=property web=enumMember host=property x=string"),
                Arguments.of("# a\ndevices: # b\n", "# a=comment devices=property # b=comment"),
                Arguments.of(
                        "build:\n  command: \"a\n    b\"\n", "build=property command=property a=string     b=string"),
                Arguments.of("", ""));
    }

    @ParameterizedTest
    @MethodSource("words")
    void words_have_types(String text, String expected) throws Exception {
        SemanticTokensLegend legend =
                client.hello().getCapabilities().getSemanticTokensProvider().getLegend();
        client.open(file, text);
        assertEquals(
                expected,
                decoded(
                        text,
                        legend,
                        TestClient.get(documents().semanticTokensFull(new SemanticTokensParams(identifier())))
                                .getData()));
    }

    @Test
    void a_part_of_a_text_has_its_own_tokens() throws Exception {
        SemanticTokensLegend legend =
                client.hello().getCapabilities().getSemanticTokensProvider().getLegend();
        client.open(file, WHOLE);
        Range range = new Range(new Position(7, 0), new Position(8, 6));
        assertEquals(
                "size=property 1MB=enumMember map=property",
                decoded(
                        WHOLE,
                        legend,
                        TestClient.get(documents()
                                        .semanticTokensRange(new SemanticTokensRangeParams(identifier(), range)))
                                .getData()));
    }

    private static String decoded(String text, SemanticTokensLegend legend, List<Integer> numbers) {
        List<String> words = new ArrayList<>();
        int line = 0;
        int column = 0;
        for (int i = 0; i < numbers.size(); i += 5) {
            line += numbers.get(i);
            column = numbers.get(i) == 0 ? column + numbers.get(i + 1) : numbers.get(i + 1);
            Range range = new Range(new Position(line, column), new Position(line, column + numbers.get(i + 2)));
            words.add(text(text, range) + "=" + legend.getTokenTypes().get(numbers.get(i + 3))
                    + (numbers.get(i + 4) == 0 ? "" : "!"));
        }
        return String.join(" ", words);
    }
}

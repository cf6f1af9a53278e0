// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fotaide.project.guide.Hint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static final String RENEW = "FOTA_RENEW";
    private static final String BEGIN = "<!-- made from the table of settings: begin -->\n";
    private static final String END = "<!-- made from the table of settings: end -->\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                        | true  | []         | information | 3.0
            null                                      | true  | []         | information | 3.0
            {"inlayHints":{"enable":false}}           | false | []         | information | 3.0
            {"inlayHints.enable":false}               | false | []         | information | 3.0
            {"inlayHints":null,"checks":{"off":null}} | true  | []         | information | 3.0
            {"checks":{"off":["rom-case"],"least":"error"}} | true | [rom-case] | error  | 3.0
            {"discovery":{"seconds":0.5}}             | true  | []         | information | 0.5
            """)
    void what_is_set_counts_and_the_usual_otherwise(
            String json, boolean hints, String off, String least, double seconds) {
        SettingsReading reading = SettingsReading.of(JsonParser.parseString(json));
        assertEquals(List.of(), reading.complaints());
        Settings settings = reading.settings();
        assertEquals(hints, settings.get(Setting.INLAY_HINTS));
        assertEquals(off, settings.get(Setting.CHECKS_OFF).toString());
        assertEquals(least, settings.get(Setting.CHECKS_LEAST));
        assertEquals(seconds, settings.get(Setting.SECONDS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                    | VALUE ADDRESS ROOM MAP
            {"inlayHints":{"enable":false}}                       | ``
            {"inlayHints":{"enable":false,"values":true}}         | ``
            {"inlayHints":{"values":false}}                       | ADDRESS ROOM MAP
            {"inlayHints":{"addresses":false,"freeBytes":false}}  | VALUE MAP
            {"inlayHints.maps":false}                             | VALUE ADDRESS ROOM
            """)
    void each_kind_of_hint_may_be_left_out(String json, String shown) {
        Settings settings = SettingsReading.of(JsonParser.parseString(json)).settings();
        assertEquals(
                shown,
                Arrays.stream(Hint.Kind.values())
                        .filter(settings::shows)
                        .map(Hint.Kind::name)
                        .collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            [1]                                | an object, and not [1]
            {"nope":1}                         | no setting fota.nope
            {"inlayHints":{"enabel":false}}    | no setting fota.inlayHints.enabel
            {"inlayHints":7}                   | no setting fota.inlayHints.
            {"inlayHints":{"enable":"no"}}     | true or false, and not "no"
            {"checks":{"off":"rom-case"}}      | a list of codes
            {"checks":{"off":["Rom Case"]}}    | a list of codes
            {"checks":{"off":[1]}}             | a list of codes
            {"checks":{"least":"fatal"}}       | one of error, warning, information
            {"workspace":{"skip":["a/b"]}}     | a list of names of folders
            {"discovery":{"seconds":0}}        | above 0 and at most 600
            {"discovery":{"seconds":"3"}}      | a number
            """)
    void what_is_wrong_is_explained_and_counts_as_not_set(String json, String complaint) {
        SettingsReading reading = SettingsReading.of(JsonParser.parseString(json));
        assertEquals(1, reading.complaints().size());
        assertTrue(reading.complaints().get(0).contains(complaint), reading.complaints()::toString);
        assertEquals(Settings.USUAL, reading.settings());
    }

    @Test
    void a_code_that_nobody_knows_counts_and_is_told_with_what_may_be_meant() {
        SettingsReading reading = SettingsReading.of(
                JsonParser.parseString("{\"checks\":{\"off\":[\"rom-cas\",\"rom-length\",\"other-tool\"]}}"));
        assertEquals(
                List.of("rom-cas", "rom-length", "other-tool"),
                reading.settings().get(Setting.CHECKS_OFF));
        assertEquals(
                List.of(
                        "In the setting fota.checks.off: There is no finding with the code rom-cas. Did you mean rom-case?",
                        "In the setting fota.checks.off: There is no finding with the code other-tool."),
                reading.complaints());
    }

    @Test
    void every_usual_value_is_one_that_may_be_set() {
        for (Setting<?> setting : Setting.ALL) {
            assertEquals(Optional.of(setting.usual()), back(setting), setting.name());
        }
    }

    private static <T> Optional<T> back(Setting<T> setting) {
        return setting.type().read(setting.type().json(setting.usual()));
    }

    @Test
    void the_schema_is_that_of_the_documentation() throws IOException {
        assertUpToDate("docs/settings.schema.json", new SettingsSchema().text());
    }

    @Test
    void the_documentation_has_every_setting() throws IOException {
        String page = Files.readString(file("docs/language-server.md"));
        String table = "| setting | values | without it | |\n|---|---|---|---|\n"
                + Setting.ALL.stream().map(SettingsTest::row).collect(Collectors.joining());
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        assertUpToDate("docs/language-server.md", page.substring(0, begin) + table + page.substring(page.indexOf(END)));
    }

    private static <T> String row(Setting<T> setting) {
        JsonElement usual = setting.type().json(setting.usual());
        return "| `fota.%s` | %s | `%s` | %s |\n"
                .formatted(setting.name(), setting.type().wanted(), usual, setting.description());
    }

    private static Path file(String path) {
        return Path.of(System.getProperty("fota.repository"), path);
    }

    private static void assertUpToDate(String path, String expected) throws IOException {
        if (System.getenv(RENEW) != null) {
            Files.writeString(file(path), expected);
        }
        assertEquals(
                expected,
                Files.exists(file(path)) ? Files.readString(file(path)) : "",
                path + " is not up to date. Write it anew with: FOTA_RENEW=1 ./mvnw -pl lsp-server -am verify");
    }
}

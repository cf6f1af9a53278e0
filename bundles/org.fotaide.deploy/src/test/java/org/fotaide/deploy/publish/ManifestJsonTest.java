// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestJsonTest {
    private static final String GOOD = """
            {
              "format": 1,
              "rom": "v1.0.2t45772(a)",
              "value": 1000002,
              "ptype": 45772,
              "images": [
                {
                  "slot": "user1",
                  "file": "user1.bin",
                  "size": 3,
                  "sha256": "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81"
                },
                {
                  "slot": "user2",
                  "file": "user2.bin",
                  "size": 3,
                  "sha256": "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81"
                }
              ]
            }
            """;

    @Test
    void is_written_as_it_is_documented() {
        assertEquals(
                GOOD,
                new ManifestJson()
                        .text(Releases.pair("v1.0.2t45772(a)", 1, 2, 3).manifest()));
    }

    @Test
    void is_read_as_it_was_written() {
        ReleaseManifest only = Releases.only("b2.0.0t23701(o)").manifest();
        assertEquals(only, new ManifestJson().read(new ManifestJson().text(only)));
        assertEquals(Releases.pair("v1.0.2t45772(a)", 1, 2, 3).manifest(), new ManifestJson().read(GOOD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "\"format\": 1     | \"format\": 2          | its format is not 1",
                "\"format\": 1     | \"format\": 1.5        | the number format is no whole number",
                "\"format\": 1     | \"format\": 1e999999999 | the number format is no whole number",
                "\"format\": 1     | \"format\": \"1\"      | the number format is missing",
                "v1.0.2t45772(a)   | V1.0.2t45772(a)        | its rom is no legal ROM name",
                "v1.0.2t45772(a)   | v1.00.2t45772(a)       | its rom is no legal ROM name",
                "1000002           | 5                      | its value is not 1000002, which is that of its rom",
                "\"ptype\": 45772 | \"ptype\": 5         | its ptype is not 45772, which is that of its rom",
                "\"user1.bin\"     | \"../user1.bin\"       | the file of an image is no plain name",
                "\"user1.bin\"     | \"a\\\\user1.bin\"     | the file of an image is no plain name",
                "\"user1.bin\"     | \"..\"                 | the file of an image is no plain name",
                "\"user1.bin\"     | 7                      | the text file is missing",
                "\"slot\": \"user2\" | \"slot\": \"user1\"  | it names neither user1 and user2 nor one image without a slot",
                "\"slot\": \"user2\" | \"slot\": \"user3\"  | a slot is neither user1 nor user2",
                "\"slot\": \"user2\", | §§                    | it names neither user1 and user2 nor one image without a slot",
                "\"size\": 3,      | §§                     | the number size is missing",
                "039058            | 039058C                | the sha256 of user1.bin is not 64 hexadecimal digits",
                "\"size\": 3,      | \"size\": 3, \"signature\": \"%\", | a signature is no Base64",
                "\"images\":       | \"pictures\":          | the list images is missing",
                "{                 | [                      | it is no JSON",
            })
    void whatever_is_wrong_is_said(String good, String bad, String why) {
        int at = GOOD.indexOf(good);
        assertTrue(at >= 0, good);
        String text = GOOD.substring(0, at) + bad + GOOD.substring(at + good.length());
        IllegalArgumentException wrong =
                assertThrows(IllegalArgumentException.class, () -> new ManifestJson().read(text));
        assertEquals(why, wrong.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"''", "null", "7", "[]", "{}", "{\"format\":1}", "nonsense"})
    void no_text_is_too_strange(String text) {
        assertThrows(IllegalArgumentException.class, () -> new ManifestJson().read(text));
        assertThrows(IllegalArgumentException.class, () -> new ManifestJson().read("[".repeat(30_000)));
    }
}

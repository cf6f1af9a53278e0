// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition.nonos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.fotaide.project.change.Change;
import org.fotaide.project.check.FileEdit;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ItemTableChangesTest {
    private static final String TABLE = """
            #define SECOND 0x81000
            static const partition_item_t table[] = {
                // for map 6
                { SYSTEM_PARTITION_OTA_1, 0x1000, 0x6A000 }, /* user1 */
                // the last one
                // of all
                { SYSTEM_PARTITION_SYSTEM_PARAMETER,
                  0x3fd000, 0x3000 },

                { SYSTEM_PARTITION_OTA_2, SECOND, 0x6A000 }, // user2
                { SYSTEM_PARTITION_BOOTLOADER, 0x0, 0x1000 }
            };
            """;

    private static List<Change> changes(String text, int offset) {
        TextDocument document = new TextDocument(Path.of("user_main.c"), text);
        var at = document.position(offset);
        return new ItemTableChanges().at(document, new TextRange(at, at));
    }

    private static String sorted(String text) {
        Change change = changes(text, text.indexOf("OTA_2")).get(0);
        assertEquals("Sort this table by address", change.title());
        return new TextDocument(Path.of("user_main.c"), text)
                .with(((FileEdit.ChangeText) change.edits().get(0)).edits())
                .text();
    }

    @Test
    void rows_go_with_their_comments_and_commas_stay() {
        String expected = """
                #define SECOND 0x81000
                static const partition_item_t table[] = {
                    // for map 6
                    { SYSTEM_PARTITION_BOOTLOADER, 0x0, 0x1000 },
                    { SYSTEM_PARTITION_OTA_1, 0x1000, 0x6A000 }, /* user1 */

                    { SYSTEM_PARTITION_OTA_2, SECOND, 0x6A000 }, // user2
                    // the last one
                    // of all
                    { SYSTEM_PARTITION_SYSTEM_PARAMETER,
                      0x3fd000, 0x3000 }
                };
                """;
        assertEquals(expected, sorted(TABLE));
        assertEquals(List.of(), changes(expected, expected.indexOf("OTA_2")));
        assertEquals(List.of(), changes(TABLE, 3));
    }

    /** Conditions, rows in one line, a type twice, an address that nobody here knows. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ 100, 0x5000, 1 },\n#ifdef X\n{ 101, 0x4000, 1 },\n#endif\n{ SYSTEM_PARTITION_OTA_2, 0x1000, 1 },",
                "{ 100, 0x5000, 1 }, { SYSTEM_PARTITION_OTA_2, 0x1000, 1 },",
                "{ 100, 0x5000, 1 },\n{ 100, 0x4000, 1 },\n{ SYSTEM_PARTITION_OTA_2, 0x1000, 1 },",
                "{ 100, ELSEWHERE, 1 },\n{ SYSTEM_PARTITION_OTA_2, 0x1000, 1 },",
                "{ 100, 0x1000, 1 },\n{ SYSTEM_PARTITION_OTA_2, 0x2000, 1 },",
                "{ 100, 0x5000, 1 }, \\\n{ SYSTEM_PARTITION_OTA_2, 0x1000, 1 },",
                "{ 100, 0x5000, 1 },\n{ SYSTEM_PARTITION_OTA_2, 0x1000",
            })
    void a_table_that_may_mean_more_is_left_as_it_is(String rows) {
        String text = "static const partition_item_t table[] = {\n" + rows + "\n};\n";
        assertEquals(List.of(), changes(text, text.indexOf("OTA_2")));
    }

    @Test
    void every_beginning_is_taken() {
        for (int length = 0; length <= TABLE.length(); length++) {
            changes(TABLE.substring(0, length), length / 2);
        }
    }
}

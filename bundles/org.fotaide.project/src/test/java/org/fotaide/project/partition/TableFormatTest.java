// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fotaide.project.change.Change;
import org.fotaide.project.check.FileEdit;
import org.fotaide.project.rules.CheckedText;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Partition tables in their tidy form, and in the order of their offsets. */
class TableFormatTest {
    private static final Path FILE = Path.of("partitions.csv");

    static Stream<Arguments> tables() {
        return Stream.of(
                arguments("""
                        # Name,Type,SubType,Offset,Size,Flags
                        nvs,data,nvs,0x9000,0x5000
                        # which slot runs
                        otadata ,data, ota ,0xe000,0x2000


                        ota_0,app,ota_0,,1M,encrypted
                        ota_1,app,ota_1,,1M,
                        """, """
                        # Name,  Type, SubType, Offset, Size, Flags
                        nvs,     data, nvs,     0x9000, 0x5000
                        # which slot runs
                        otadata, data, ota,     0xe000, 0x2000

                        ota_0,   app,  ota_0,   ,       1M,   encrypted
                        ota_1,   app,  ota_1,   ,       1M,
                        """),
                arguments("\n \n  nvs,data,nvs,,0x6000  \n   # of ours  \nlittle,data,spiffs,,1M", """
                        nvs,    data, nvs,    , 0x6000
                           # of ours
                        little, data, spiffs, , 1M
                        """),
                arguments(
                        "nvs,data,nvs,0x9000,0x6000\r\nf,app,factory,0x10000,1M\r\n",
                        "nvs, data, nvs,     0x9000,  0x6000\r\nf,   app,  factory, 0x10000, 1M\r\n"),
                arguments(
                        "größe,data,nvs,0x9000,0x6000\nb,data,phy,0xf000,4K\n",
                        "größe, data, nvs, 0x9000, 0x6000\nb,     data, phy, 0xf000, 4K\n"),
                arguments(
                        "a,data,nvs,0x9000,0x6000 # why\nbb,data,phy,0xf000,4K\n",
                        "a,  data, nvs, 0x9000, 0x6000 # why\nbb, data, phy, 0xf000, 4K\n"));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void fields_stand_under_each_other(String before, String expected) throws Exception {
        TextDocument document = new TextDocument(FILE, before);
        TextDocument after = document.with(new TableFormat(document).edits());
        assertEquals(expected, after.text());
        assertEquals(List.of(), new TableFormat(after).edits(), "it is tidy then");
        assertEquals(new CheckedText(document).codes(), new CheckedText(after).codes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing but a comment  x\n",
                "nvs;data;nvs;0x9000;0x6000\nphy;data;phy;;4K\n",
                "nvs,data,nvs,0x9000,0x6000,,seven\nphy,data,phy,,4K\n",
                "key,type,encoding,value\na,data,u8,1\n"
            })
    void what_is_no_sound_table_is_left_as_it_is(String text) {
        assertEquals(List.of(), new TableFormat(new TextDocument(FILE, text)).edits());
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                arguments("Sort and align this table", """
                        # of two megabytes
                        ota_0,app,ota_0,0x10000,0xF0000
                        # the other slot
                        ota_1,app,ota_1,0x110000,0xF0000

                        # which slot runs
                        otadata,data,ota,0xd000,0x2000
                        nvs,data,nvs,0x9000,0x4000
                        """, """
                        # of two megabytes
                        nvs,     data, nvs,   0x9000,   0x4000
                        # which slot runs
                        otadata, data, ota,   0xd000,   0x2000

                        ota_0,   app,  ota_0, 0x10000,  0xF0000
                        # the other slot
                        ota_1,   app,  ota_1, 0x110000, 0xF0000
                        """),
                // the offsets that are left to the tool stay the same
                arguments("Sort and align this table", """
                        f, app, factory, 0x20000, 1M
                        g, app, ota_0, , 1M
                        nvs, data, nvs, 0x9000, 0x6000
                        """, """
                        nvs, data, nvs,     0x9000,  0x6000
                        f,   app,  factory, 0x20000, 1M
                        g,   app,  ota_0,   ,        1M
                        """),
                // log begins behind the first app, and would begin behind the second one
                arguments("Align this table", """
                        f,app,factory,0x20000,1M
                        log,data,spiffs,,0x1000
                        g,app,ota_0,0x100000,1M
                        """, """
                        f,   app,  factory, 0x20000,  1M
                        log, data, spiffs,  ,         0x1000
                        g,   app,  ota_0,   0x100000, 1M
                        """),
                arguments("Align this table", """
                        f,app,factory,0x2000O,1M
                        nvs,data,nvs,0x9000,0x6000
                        """, """
                        f,   app,  factory, 0x2000O, 1M
                        nvs, data, nvs,     0x9000,  0x6000
                        """));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void a_table_is_sorted_where_no_partition_moves(String title, String before, String expected) throws Exception {
        TextDocument document = new TextDocument(FILE, before);
        List<Change> changes = new TableChanges().at(document, TextRange.START);
        assertEquals(List.of(title), changes.stream().map(Change::title).toList());
        TextDocument after =
                document.with(((FileEdit.ChangeText) changes.get(0).edits().get(0)).edits());
        assertEquals(expected, after.text());
        assertEquals(List.of(), new TableChanges().at(after, TextRange.START));
        List<String> codes = new ArrayList<>(new CheckedText(after).codes());
        codes.removeAll(new CheckedText(document).codes());
        assertEquals(List.of(), codes);
    }

    /** Every beginning of every sample, and of what it becomes. */
    @ParameterizedTest
    @MethodSource("tables")
    void every_beginning_keeps_what_it_says(String before, String expected) {
        for (String text : List.of(before, expected)) {
            for (int length = 0; length <= text.length(); length++) {
                TextDocument document = new TextDocument(FILE, text.substring(0, length));
                TextDocument after = document.with(new TableFormat(document).edits());
                assertEquals(values(document), values(after));
                assertEquals(List.of(), new TableFormat(after).edits(), after.text());
                new TableChanges().at(document, TextRange.START);
            }
        }
    }

    private static Object values(TextDocument document) {
        return PartitionCsv.of(SourceText.of(document)).values();
    }
}

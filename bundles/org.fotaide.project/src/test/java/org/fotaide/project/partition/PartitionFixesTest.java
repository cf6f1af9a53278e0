// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.check.FixText;
import org.fotaide.project.rules.CheckedText;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a table looks like after a fix: columns stay where they were as far as they can, and so do comments. */
class PartitionFixesTest {
    private static final Path FILE = Path.of("partitions.csv");

    static Stream<Arguments> fixes() {
        return Stream.of(
                arguments("Add otadata before nvs", """
                        # Name, Type, SubType, Offset,   Size
                        # the settings
                        nvs,    data, nvs,     0xb000,   0x4000
                        ota_0,  app,  ota_0,   0x10000,  1M
                        ota_1,  app,  ota_1,   0x110000, 1M
                        """, """
                        # Name, Type, SubType, Offset,   Size
                        # the settings
                        otadata, data, ota,    ,         0x2000
                        nvs,    data, nvs,     0xb000,   0x4000
                        ota_0,  app,  ota_0,   0x10000,  1M
                        ota_1,  app,  ota_1,   0x110000, 1M
                        """),
                arguments("Shorten nvs to 0x5000 and add otadata behind it", """
                        nvs,   data, nvs,   0x9000,   0x7000,
                        ota_0, app,  ota_0, 0x10000,  1M,
                        ota_1, app,  ota_1, 0x110000, 1M,
                        """, """
                        nvs,   data, nvs,   0x9000,   0x5000,
                        otadata, data, ota, ,         0x2000,
                        ota_0, app,  ota_0, 0x10000,  1M,
                        ota_1, app,  ota_1, 0x110000, 1M,
                        """),
                arguments("Add otadata before ota_0 and move on what follows, up to 0x220000", """
                        nvs,   data, nvs,   0x9000,   0x6000
                        phy,   data, phy,   0xf000,   0x1000
                        # the first slot
                        ota_0, app,  ota_0, 0x10000,  1M
                        ota_1, app,  ota_1, 0x110000, 1M
                        """, """
                        nvs,   data, nvs,   0x9000,   0x6000
                        phy,   data, phy,   0xf000,   0x1000
                        otadata, data, ota, 0x10000,  0x2000
                        # the first slot
                        ota_0, app,  ota_0, 0x20000,  1M
                        ota_1, app,  ota_1, 0x120000, 1M
                        """),
                arguments(
                        "Add otadata at the end",
                        "factory,app,factory,0x10000,1M\nota_0,app,ota_0,0x110000,1M",
                        "factory,app,factory,0x10000,1M\nota_0,app,ota_0,0x110000,1M\notadata,data,ota,,0x2000"),
                arguments("Sort the rows by offset", """
                        # Name, Type, SubType, Offset, Size
                        # of two megabytes
                        ota_0,   app,  ota_0, 0x10000,  0xF0000
                        # the other slot
                        ota_1,   app,  ota_1, 0x110000, 0xF0000

                        # which slot runs
                        # (two sectors)
                        otadata, data, ota,   0xd000,   0x2000
                        # end
                        """, """
                        # Name, Type, SubType, Offset, Size
                        # of two megabytes
                        # which slot runs
                        # (two sectors)
                        otadata, data, ota,   0xd000,   0x2000
                        ota_0,   app,  ota_0, 0x10000,  0xF0000

                        # the other slot
                        ota_1,   app,  ota_1, 0x110000, 0xF0000
                        # end
                        """),
                arguments("Sort and align the table", """
                        nvs,      data, nvs,     0x9000,  0x4000
                        factory,  app,  factory, 0x12345, 0x80010
                        phy_init, data, phy,     0xd800,  0x1000
                        """, """
                        nvs,      data, nvs,     0x9000,  0x4000
                        phy_init, data, phy,     0xE000,  0x1000
                        factory,  app,  factory, 0x20000, 0x81000
                        """),
                arguments(
                        "Move to 0x100000",
                        "a,app,factory,0x10000,0xF0000\nb,data,fat,0x80000 , 1M # c\n",
                        "a,app,factory,0x10000,0xF0000\nb,data,fat,0x100000 , 1M # c\n"),
                arguments(
                        "Shorten a to 0x70000",
                        "a, app, factory, 0x10000, 0xF0000, encrypted\nb, data, fat,    0x80000, 1M\n",
                        "a, app, factory, 0x10000, 0x70000, encrypted\nb, data, fat,    0x80000, 1M\n"),
                arguments(
                        "Leave the offset to the tool",
                        "a,app,factory,0x10000,0xF0000\nb,  data, fat,  0x80000,  1M\n",
                        "a,app,factory,0x10000,0xF0000\nb,  data, fat,  ,         1M\n"),
                arguments("Number the slots from ota_0", """
                        otadata,data,ota,,8K
                        ota_1,app,ota_1,,1M
                        ota_2,app,ota_2,,1M
                        """, """
                        otadata,data,ota,,8K
                        ota_0,app,ota_0,,1M
                        ota_1,app,ota_1,,1M
                        """),
                arguments(
                        "Make all slots 0x100000",
                        "otadata,data,ota,,8K\na,app,ota_0,,1M\nb,app,ota_1,,960K\n",
                        "otadata,data,ota,,8K\na,app,ota_0,,1M\nb,app,ota_1,,0x100000\n"),
                arguments(
                        "Change to 0x2000",
                        "otadata, data, ota,   ,        4K,  encrypted\na, app, factory, 0x10000, 1M\n",
                        "otadata, data, ota,   ,        0x2000, encrypted\na, app, factory, 0x10000, 1M\n"),
                arguments("Put commas in", "a；app；factory；；1M\n", "a, app, factory, , 1M\n"),
                arguments("Make it a comment", "Name, Type, SubType\n", "# Name, Type, SubType\n"),
                arguments(
                        "Move the comment to a line of its own",
                        "a,app,factory,,1M,  # the program\n",
                        "# the program\na,app,factory,,1M,\n"),
                arguments(
                        "Rename to ota_1",
                        "otadata,data,ota,,8K\nota_0,app,ota_0,,1M\nota_0,app,ota_1,,1M\n",
                        "otadata,data,ota,,8K\nota_0,app,ota_0,,1M\nota_1,app,ota_1,,1M\n"),
                arguments("Change to ota_0", "a,app,otta_0,,1M\n", "a,app,ota_0,,1M\n"),
                arguments(
                        "Change the type to data",
                        "a,app,nvs,,0x4000\nb,app,factory,,1M\n",
                        "a,data,nvs,,0x4000\nb,app,factory,,1M\n"),
                arguments("Change to 1536K", "a,app,factory,,1.5 MB\n", "a,app,factory,,1536K\n"));
    }

    @ParameterizedTest
    @MethodSource
    void fixes(String title, String before, String after) throws CancelledException {
        for (String end : new String[] {"\n", "\r\n"}) {
            CheckedText table = new CheckedText(new TextDocument(FILE, before.replace("\n", end)));
            assertEquals(after.replace("\n", end), table.after(title));
        }
    }

    @Test
    void all_sure_fixes_together_mend_what_has_one_reading_only() throws CancelledException {
        String text = """
                Name, Type, SubType, Offset, Size, Flags
                factory， app, factory, 0x10000, 1MB
                phy_init, data, phi, 0xf000, 4 KB
                nvs, "data", nvs, 9000h, 0x6000,,,, # settings
                """;
        TextDocument fixed =
                new FixText(new TextDocument(FILE, text)).call(Progress.NONE).document();
        assertEquals("""
                # Name, Type, SubType, Offset, Size, Flags
                # settings
                nvs, data,   nvs, 0x9000, 0x6000,,,,
                phy_init, data, phy, 0xf000, 4K
                factory, app, factory, 0x10000, 1M
                """, fixed.text());
    }
}

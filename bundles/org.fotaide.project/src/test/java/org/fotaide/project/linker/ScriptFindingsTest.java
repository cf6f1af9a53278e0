// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.project.check.Finding;
import org.fotaide.project.rules.CheckedText;
import org.fotaide.project.rules.Marked;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong with a linker script by itself, on exactly the characters between « and ». */
class ScriptFindingsTest {
    private static final Set<String> FED = new HashSet<>();

    static Stream<Arguments> samples() {
        return Stream.of(
                slot("new.1024.app1", "0x40201010", "0x6B000", ""),
                slot("new.1024.app2", "0x40281010", "0x6B000", ""),
                slot("new.512.app2", "0x40241010", "172K", ""),
                slot("new.2048", "0x40201010", "0xE0000", ""),
                slot("new.2048", "0x40200000 + 0x1000 + 16", "0xE0000", ""),
                slot("old.512.app2", "0x40251000", "0x2B000", ""),
                slot("old.1024.app1", "0x40211000", "0x6B000", ""),
                slot("new.1024.app1", "0x40201010", "APP_SIZE", ""),
                slot("new.1024.app1", "IROM_START", "0x6B000", ""),
                slot("new.1024.app2", "«0x40201010»", "0x6B000", "linker-origin"),
                slot("new.1024.app2", "«0x40241010»", "0x6B000", "linker-origin"),
                slot("new.512.app1", "«0x40200000 + 0x11000»", "0x2B000", "linker-origin"),
                slot("new.2048", "«0x40301010»", "0xE0000", "linker-origin"),
                slot("new.1024", "«0x40210000»", "0x6B000", "linker-origin"),
                slot("old.1024.app1", "«0x40201010»", "0x6B000", "linker-origin"),
                slot("new.1024.app1", "0x40201010", "«0x7C000»", "linker-length"),
                slot("new.1024.app1", "0x40201010", "«-1»", "linker-length"),
                slot("new.512.app2", "0x40241010", "«1M»", "linker-length"),
                slot("new.2048", "0x40201010", "«0xFB000»", "linker-length"),
                slot("new.1024.app1", "0x40201010", "«0x7AFF0»", "linker-room"),
                slot("new.2048", "0x40201010", "«0xE0001»", "linker-room"),
                arguments("eagle.app.v6.ld", memory("irom0_0_seg", "0x40210000", "0x5C000"), ""),
                arguments("user2.ld", memory("irom", "0x40201010", "0x100000"), ""),
                arguments("esp32.ld", memory("irom0_0_seg", "0x400D0020", "0x330000"), ""),
                arguments("eagle.app.v6.new.1024.app1.ld", "SECTIONS { irom : { *(.irom0.text) } }\n", ""),
                flash("1m64", "0xe9ff0", "0x402EB000", "0x402FB000", "0x1000", "0x402fb000", ""),
                flash("1m", "0xf9ff0", "0x402FB000", "0x402FB000", "0x0", "0x402fb000", ""),
                flash("4m2m", "0xfeff0", "0x40400000", "0x405FA000", "0x2000", "0x405fb000", ""),
                flash("16m15m", "0xfeff0", "0x40300000", "0x411FA000", "0x2000", "0x411fb000", ""),
                flash("1m64", "«0xf9ff0»", "0x402EB000", "0x402FB000", "0x1000", "0x402fb000", "linker-length"),
                flash("4m2m", "«0xffff0»", "0x40400000", "0x405FA000", "0x2000", "0x405fb000", "linker-length"),
                flash("1m", "«0xfeff0»", "0x402FB000", "0x402FB000", "0x0", "0x402fb000", "linker-length"),
                flash(
                        "1m64",
                        "0xe9ff0",
                        "«0x402EB800»",
                        "0x402FB000",
                        "0x1000",
                        "0x402fb000",
                        "linker-alignment linker-alignment"),
                flash("1m64", "0xe9ff0", "0x402EB000", "«0x402FC000»", "0x1000", "0x402fb000", "linker-area"),
                flash("1m64", "0xe9ff0", "0x402EB000", "«0x402EA000»", "0x1000", "0x402fb000", "linker-area"),
                flash("4m2m", "0xfeff0", "0x40400000", "«0x405FB000»", "0x2000", "0x405fb000", "linker-alignment"),
                flash("2m", "0xfeff0", "0x403FB000", "0x403FB000", "0x0", "«0x405fb000»", "linker-area"),
                flash("2m", "0xfeff0", "0x403FA000", "0x403FB000", "0x0", "«0x403fb800»", "linker-alignment"),
                flash("2m1m", "0xfeff0", "0x40300000", "«0x405FA000»", "0x2000", "missing", "linker-area"),
                arguments("eagle.flash.auto.ld", memory("irom0_0_seg", "«0x40200000»", "0xfeff0"), "linker-origin"),
                arguments(
                        "program.ld",
                        memory("irom0_0_seg", "0x40202010", "0xfeff0")
                                + "_FS_start = 0x40300000; _FS_end = 0x403FA000;",
                        ""));
    }

    private static Arguments slot(String name, String origin, String length, String codes) {
        return arguments("eagle.app.v6." + name + ".ld", memory("irom0_0_seg", origin, length), codes);
    }

    private static Arguments flash(
            String name, String length, String start, String end, String block, String eeprom, String codes) {
        String text = memory("irom0_0_seg", "0x40201010", length) + "PROVIDE ( _FS_start = " + start
                + " );\nPROVIDE ( _FS_end = " + end + " );\nPROVIDE ( _FS_block = " + block
                + " );\nPROVIDE ( _EEPROM_start = " + eeprom + " );\nPROVIDE ( _SPIFFS_start = "
                + start.replaceAll("[«»]", "") + " );\nPROVIDE ( _SPIFFS_end = " + end.replaceAll("[«»]", "")
                + " );\n\nINCLUDE \"local.eagle.app.v6.common.ld\"\n";
        return arguments("eagle.flash." + name + ".ld", text, codes);
    }

    private static String memory(String name, String origin, String length) {
        return "/* irom0_0_seg : org = 1, len = 1 */\nMEMORY\n{\n"
                + "  dram0_0_seg :                         org = 0x3FFE8000, len = 0x14000\n  " + name
                + " :                         org = " + origin + ", len = " + length + "\n}\n";
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findings(String name, String text, String codes) throws CancelledException {
        Marked marked = Marked.of(text);
        CheckedText script = CheckedText.of(file(name), text);
        assertEquals(codes, String.join(" ", script.codes()));
        if (!codes.isEmpty()) {
            TextRange first = marked.document().range(marked.spans().get(0));
            assertEquals(codes.split(" ")[0] + " " + first, script.found().get(0));
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_fix_removes_its_finding_and_brings_no_new_one(String name, String text, String codes)
            throws CancelledException {
        for (String written : List.of(text, text.replace("\n", "\r\n"))) {
            CheckedText script = CheckedText.of(file(name), written);
            script.assertFixesMend();
            List<Finding> findings = script.findings();
            assertFalse(findings.size() == 1 && findings.get(0).fixes().isEmpty(), "there should be a fix");
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_beginning_can_be_checked(String name, String text, String codes) throws CancelledException {
        CheckedText.of(file(name), text).assertEveryBeginningSound(FED);
    }

    @Property(tries = 300)
    void any_text_can_be_checked(@ForAll String text) throws CancelledException {
        for (String name : List.of("eagle.app.v6.new.512.app1.ld", "eagle.flash.4m.ld", "x.ld")) {
            new CheckedText(new TextDocument(
                            Path.of(name),
                            "MEMORY { irom0_0_seg : org = " + text + ", len = " + text + "}\n_FS_start =" + text))
                    .assertSound();
        }
    }

    private static Path file(String name) {
        return Path.of("ld", name);
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.fotaide.firmware.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The outputs are those of Debian's gcc-xtensa-lx106 12.2 and binutils 2.40, GNU make 4.3 and dash. */
class MessageReaderTest {
    private static final Path HERE = Path.of("/p");

    private static MessageReader reader(String output) {
        MessageReader reader = new MessageReader(HERE);
        output.lines().forEach(reader::read);
        return reader;
    }

    private static String shown(String output) {
        return reader(output).messages().stream()
                .map(message -> message.text(HERE))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '"', textBlock = """
        # gcc
        m.c:2:8: error: expected ';' before '}' token     ¦ m.c:2:8: error: expected ';' before '}' token
        src/m.c:2: warning: no newline at end of file     ¦ src/m.c:2: warning: no newline at end of file
        w.c:2:19: note: 'q' was declared here             ¦ w.c:2:19: information: 'q' was declared here
        inc.c:1:10: fatal error: zz.h: No such file or directory ¦ inc.c:1:10: error: zz.h: No such file or directory
        cc1: fatal error: nofile.c: No such file or directory    ¦ error: nofile.c: No such file or directory
        xtensa-lx106-elf-gcc: error: unrecognized command-line option '-fnope' ¦ error: unrecognized command-line option '-fnope'
        m.c:1:1: internal compiler error: in foo, at bar.c:3 ¦ m.c:1:1: error: in foo, at bar.c:3
        # as
        as.S:2: Error: unknown opcode or format name 'frob' ¦ as.S:2: error: unknown opcode or format name 'frob'
        Fatal error: can't create nodir/w.o: No such file or directory ¦ error: can't create nodir/w.o: No such file or directory
        # ld
        /usr/bin/xtensa-lx106-elf-ld: /p/w.c:3: undefined reference to `h' ¦ w.c:3: error: undefined reference to `h'
        (.irom0.text+0x84): undefined reference to `memchr' ¦ error: undefined reference to `memchr'
        lib/libm.a(app.o):(.text.start+0x1f0): undefined reference to `pre' ¦ lib/libm.a: error: undefined reference to `pre'
        big.c:(.text+0x7): dangerous relocation: l32r: literal placed after use: .literal ¦ big.c: error: dangerous relocation: l32r: literal placed after use: .literal
        /x/bin/ld: region `irom0_0_seg' overflowed by 299744 bytes ¦ error: region `irom0_0_seg' overflowed by 299744 bytes
        /x/bin/ld: cannot find -lnope: No such file or directory ¦ error: cannot find -lnope: No such file or directory
        /x/bin/ld:bad.ld:1: syntax error                  ¦ bad.ld:1: error: syntax error
        /x/bin/ld: warning: cannot find entry symbol _start; defaulting to 00400054 ¦ warning: cannot find entry symbol _start; defaulting to 00400054
        # make and the shell
        Makefile:2: *** missing separator.  Stop.         ¦ Makefile:2: error: missing separator.
        make: *** No rule to make target 'x.c', needed by 'x.o'.  Stop. ¦ error: No rule to make target 'x.c', needed by 'x.o'.
        make[1]: gcc-of-mine: No such file or directory   ¦ error: gcc-of-mine: No such file or directory
        /bin/sh: 1: gcc-of-mine: not found                ¦ error: gcc-of-mine: not found
        cp: error writing '/dev/full': No space left on device ¦ error: cp: error writing '/dev/full': No space left on device
        # no messages
        build: compiled everything                        ¦ ""
        make: Nothing to be done for 'all'.               ¦ ""
        make: *** Waiting for unfinished jobs....         ¦ ""
        gcc -c m.c -o m.o                                 ¦ ""
            2 | int g( { return 1; }                      ¦ ""
        collect2: error: ld returned 1 exit status        ¦ ""
        12:30:45 done: ok                                 ¦ ""
        """)
    void readsTheFormsOfEveryTool(String line, String expected) {
        assertEquals(expected, shown(line));
    }

    @Test
    void tellsFromWhereAFileWasIncluded() {
        CompilerMessage message = reader("""
                        In file included from b.h:1,
                                         from m.c:1:
                        a.h:2:8: error: expected declaration specifiers
                        """).messages().get(0);
        assertEquals(List.of("included from b.h:1", "included from m.c:1"), message.details());
        assertEquals(HERE.resolve("a.h"), message.file().orElseThrow());
        assertEquals(2, message.line());
        assertEquals(8, message.column());
        assertEquals(Severity.ERROR, message.severity());
    }

    @Test
    void followsMakeIntoItsFolders() {
        assertEquals("""
                sub/m.c:1:1: error: a
                n.c:1:1: error: b""", shown("""
                        make[1]: Entering directory '/p/sub'
                        m.c:1:1: error: a
                        make[1]: Leaving directory '/p/sub'
                        n.c:1:1: error: b
                        """));
    }

    @Test
    void keepsAMessageOnceThoughItsHeaderIsCompiledOften() {
        assertEquals("h.h:1:1: warning: w", shown("h.h:1:1: warning: w\nh.h:1:1: warning: w"));
    }

    @Test
    void namesTheTargetThatFailedOnlyWhereNoToolSaidWhy() {
        assertEquals(
                "Makefile:12: error: making seg failed: Segmentation fault",
                shown("make: *** [Makefile:12: seg] Segmentation fault"));
        assertEquals("m.c:1:1: error: a", shown("m.c:1:1: error: a\nmake: *** [Makefile:2: m.o] Error 1"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        ld: region `irom0_0_seg' overflowed by 12 bytes   ¦ larger than the slot allows
        ld: region `dram0_0_seg' overflowed by 12 bytes   ¦ data RAM
        ld: region `iram1_0_seg' overflowed by 12 bytes   ¦ ICACHE_FLASH_ATTR
        ld: w.c:3: undefined reference to `h'             ¦ brings it
        m.c:1:10: fatal error: string.h: No such file or directory ¦ without a C library
        """)
    void explainsWhatLinkersSayTersely(String line, String meaning) {
        List<String> details = reader(line).messages().get(0).details();
        assertTrue(details.stream().anyMatch(detail -> detail.contains(meaning)), details.toString());
    }

    @Test
    void readsColouredOutput() {
        assertEquals(
                "m.c:2:8: error: x", shown("\u001B[01m\u001B[Km.c:2:8:\u001B[m\u001B[K \u001B[01;31merror: \u001B[mx"));
    }

    @Test
    void staysQuickAndBoundedOnGarbage() {
        MessageReader reader = new MessageReader(HERE);
        reader.read("a:".repeat(5_000_000));
        for (int i = 0; i < 1_500; i++) {
            reader.read("f" + i + ".c:1:1: error: x");
        }
        for (String odd : List.of("a:(", " ", "/", "make", "a: ", "ld")) {
            reader.read(odd.repeat(1_000));
        }
        assertEquals(1_000, reader.messages().size());
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.make;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.flash.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkMapTest {
    @TempDir
    private Path folder;

    @Test
    void findsWhatTheLinkTookIn() throws Exception {
        Path map = Files.writeString(folder.resolve("user1.map"), """
                Archive member included to satisfy reference by file (symbol)

                /usr/lib/libgcc.a(_divsi3.o)  b/main.o (__divsi3)

                Linker script and memory map

                LOAD b/main.o
                LOAD b/with blank.o
                START GROUP
                LOAD ../lib/libc.a
                END GROUP
                LOAD /usr/lib/libgcc.a
                LOAD b/main.o
                                0x3ffe8000   PROVIDE (LOAD = 1)
                """);
        assertEquals(
                List.of(
                        folder.resolve("b/main.o"),
                        folder.resolve("b/with blank.o"),
                        folder.resolveSibling("lib/libc.a"),
                        Path.of("/usr/lib/libgcc.a")),
                List.copyOf(LinkMap.read(map, folder).loaded()));
    }

    @Test
    void provesOnlyWhatHeldTheSameForBothLinks() throws Exception {
        LinkInputs first = new LinkInputs(Map.of(Path.of("a.o"), "1", Path.of("user1.o"), "2"));
        assertEquals(
                new Proof.Held(7, 1, 1),
                first.compare(new LinkInputs(Map.of(Path.of("a.o"), "1", Path.of("user2.o"), "3")), 7));
        assertThrows(UnprovedException.class, () -> first.compare(new LinkInputs(Map.of(Path.of("a.o"), "other")), 7));
    }

    @Test
    void doesNotTrustAMapWithoutItsFiles() throws Exception {
        Path map = Files.writeString(folder.resolve("user1.map"), "LOAD gone.o\n");
        SlotFiles files = new SlotFiles(Slot.USER1, Optional.empty(), Optional.empty(), Optional.of(map));
        assertThrows(UnprovedException.class, () -> LinkInputs.of(files, folder));
        Files.writeString(map, "nothing\n");
        assertThrows(UnprovedException.class, () -> LinkInputs.of(files, folder));
    }
}

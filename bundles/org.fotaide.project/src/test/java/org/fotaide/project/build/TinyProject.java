// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomType;
import org.fotaide.firmware.rom.UpgradeFlag;
import org.fotaide.firmware.rom.VersionNumber;

/** A small program for the chip, compiled for real where the compiler is there. */
record TinyProject(Path folder) {
    static final RomName ROM =
            new RomName(RomType.OFFICIAL, new VersionNumber(1, 0, 2), new ProductType(45772), UpgradeFlag.ALL);

    static final String MAKEFILE = """
            CC = xtensa-lx106-elf-gcc
            CFLAGS = -Os -g -Wall -mlongcalls -mtext-section-literals -DROM_NAME='"$(ROM_NAME)"'
            OBJECTS = $(BUILD)/start.o $(BUILD)/blink.o $(BUILD)/marker.o
            MAP = -Wl,-Map=$(BUILD)/user$(APP).map

            $(BUILD)/user$(APP).elf: $(OBJECTS) map$(SPI_SIZE_MAP).app$(APP).ld
            \t$(CC) -nostdlib -T map$(SPI_SIZE_MAP).app$(APP).ld $(MAP) -o $@ $(OBJECTS)

            $(BUILD)/%.o: %.c blink.h
            \t@mkdir -p $(BUILD)
            \t$(CC) $(CFLAGS) -c -o $@ $<
            """;

    private static final String SCRIPT = """
            ENTRY(start)
            MEMORY
            {
              iram : ORIGIN = 0x40100000, LENGTH = 0x8000
              dram : ORIGIN = 0x3FFE8000, LENGTH = 0x14000
              irom0_0_seg : ORIGIN = %s, LENGTH = 0x6B000
            }
            SECTIONS
            {
              .text : { *(.start) . = ALIGN(4); } > iram
              .data : { *(.data*) . = ALIGN(4); } > dram
              .rodata : { *(.rodata*) . = ALIGN(4); } > dram
              .bss (NOLOAD) : { *(.bss*) } > dram
              .irom0.text : { *(.literal* .text*) . = ALIGN(4); } > irom0_0_seg
              /DISCARD/ : { *(.comment .xtensa.info .xt.*) }
            }
            """;

    static TinyProject in(Path folder) throws IOException {
        TinyProject project = new TinyProject(Files.createDirectories(folder));
        project.write("Makefile", MAKEFILE);
        project.write("map2.app1.ld", SCRIPT.formatted("0x40201010"));
        project.write("map2.app2.ld", SCRIPT.formatted("0x40281010"));
        project.write("map6.app1.ld", SCRIPT.formatted("0x40201010"));
        project.write("map6.app2.ld", SCRIPT.formatted("0x40201010"));
        project.write("blink.h", "int blink(int times);\nint twice(int (*action)(int), int times);\n");
        project.write("start.c", """
                #include "blink.h"
                void __attribute__((section(".start"))) start(void) { for (;;) { blink(3); } }
                int (*actions[])(int) = {blink, blink};
                """);
        project.write("blink.c", """
                #include "blink.h"
                static volatile int led;
                int blink(int times) { led = times; return twice(blink, times); }
                int twice(int (*action)(int), int times) { return action(times) + action(times); }
                """);
        project.write("marker.c", "const char marker[] __attribute__((used)) = \"@rom=\" ROM_NAME;\n");
        return project;
    }

    TinyProject write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    TinyProject replace(String name, String from, String to) throws IOException {
        String before = Files.readString(folder.resolve(name));
        if (!before.contains(from)) {
            throw new IllegalArgumentException(name + " does not have " + from);
        }
        return write(name, before.replace(from, to));
    }

    DualPlan plan() {
        return plan(new BuildSystem.Make());
    }

    DualPlan plan(BuildSystem.ForSlots system) {
        return DualPlan.of(folder, system, ROM, Layout.of(FlashMap.MAP_2)).withJobs(2);
    }

    static void needsCompiler() {
        assumeTrue(
                has("xtensa-lx106-elf-gcc") && has("make"),
                "Needs the compiler for the chip: apt-get install gcc-xtensa-lx106 make");
    }

    static void needsMake() {
        assumeTrue(has("make") && has("sh"), "Needs GNU make: apt-get install make");
    }

    private static boolean has(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}

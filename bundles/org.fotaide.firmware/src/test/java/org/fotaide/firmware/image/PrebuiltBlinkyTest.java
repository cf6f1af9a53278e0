// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fotaide.firmware.elf.ElfReader;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The images of examples/blinky that the repository keeps for those without a compiler. With {@code
 * -Dfota.prebuilt=renew} they are made again.
 */
class PrebuiltBlinkyTest {
    private static final String COMPILER = "xtensa-lx106-elf-gcc";
    private static final Path EXAMPLE = Path.of(System.getProperty("fota.repository", "../.."), "examples", "blinky");

    private static final Path COMPILED_BY = EXAMPLE.resolve("prebuilt").resolve("compiler.txt");
    private static final boolean RENEW = "renew".equals(System.getProperty("fota.prebuilt"));

    @ParameterizedTest
    @CsvSource({
        "v1.0.1t45772(a), USER1",
        "v1.0.1t45772(a), USER2",
        "v1.0.2t45772(a), USER1",
        "v1.0.2t45772(a), USER2",
        "v1.0.3t45772(a), USER1",
        "v1.0.3t45772(a), USER2",
    })
    void areSoundAndStateTheirNames(String name, Slot slot) throws IOException {
        ImageReading reading = new ImageReader().read(Files.readAllBytes(file(name, slot)));

        assertEquals(List.of(), reading.faults());
        SlotImage image = (SlotImage) reading.image();
        assertEquals(Optional.of(slot), image.slot());
        assertEquals(Optional.of(name), image.romName());
        assertEquals(Optional.of(FlashMap.MAP_2.linkerScript(slot).origin()), image.linkedAt());
    }

    @ParameterizedTest
    @CsvSource({"v1.0.1t45772(a)", "v1.0.2t45772(a)", "v1.0.3t45772(a)"})
    void areWhatTheSourcesMake(String name, @TempDir Path folder) throws Exception {
        assumeTrue(onPath(COMPILER) && onPath("make"), "no " + COMPILER + " or no make on the PATH");
        String compiler = run(folder, COMPILER, "--version").lines().findFirst().orElseThrow();
        if (RENEW) {
            Files.createDirectories(COMPILED_BY.getParent());
            Files.writeString(COMPILED_BY, compiler + "\n");
        }
        String madeBy = Files.readString(COMPILED_BY).strip();
        assumeTrue(compiler.equals(madeBy), "another compiler, " + compiler + ", made other bytes than " + madeBy);
        for (Slot slot : Slot.values()) {
            byte[] built = build(name, slot, folder);
            if (RENEW) {
                Files.createDirectories(file(name, slot).getParent());
                Files.write(file(name, slot), built);
            }
            assertArrayEquals(
                    built,
                    Files.readAllBytes(file(name, slot)),
                    slot.word() + " of " + name
                            + " differs from what the sources make; examples/blinky/README.md says how to renew it");
        }
    }

    private static Path file(String name, Slot slot) {
        return EXAMPLE.resolve("prebuilt").resolve(name).resolve(slot.word() + ".bin");
    }

    private static byte[] build(String name, Slot slot, Path folder) throws Exception {
        run(
                folder,
                "make",
                "-C",
                EXAMPLE.toString(),
                "APP=" + slot.number(),
                "ROM_NAME=" + name,
                "BUILD=" + folder.toAbsolutePath());
        byte[] linked = Files.readAllBytes(folder.resolve(slot.word() + ".elf"));
        return new SlotImageWriter(slot, FlashMap.MAP_2, FlashMode.QIO, FlashFrequency.MHZ_40)
                .write(new ElfReader().read(linked));
    }

    private static String run(Path folder, String... command) throws Exception {
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = Files.readString(log);
        assertTrue(ended && process.exitValue() == 0, text);
        return text;
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}

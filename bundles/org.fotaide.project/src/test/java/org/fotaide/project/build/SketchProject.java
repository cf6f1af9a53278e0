// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.image.FlashFrequency;
import org.fotaide.firmware.image.FlashMode;
import org.fotaide.firmware.image.FlashSettings;
import org.fotaide.firmware.image.PlainImage;
import org.fotaide.firmware.image.Segment;
import org.fotaide.firmware.image.SizeMap;

/** A sketch, and a program in the place of arduino-cli that "compiles" it to an image which was made before. */
record SketchProject(Path folder) {
    static final String BOARD = "esp8266:esp8266:nodemcuv2:eesz=4M2M";

    private static final long RAM = 0x4010_0000L;
    private static final int SKETCH = 0x1000;

    /** Writes its arguments into a file, and the image of the ROM name that it is given where it is told to. */
    private static final String COMPILER = """
            #!/bin/sh
            printf '%s\\n' "$@" >arguments.txt
            while [ $# -gt 1 ]; do
              case "$1" in
                --output-dir) out=$2 ;;
                compiler.cpp.extra_flags=*) rom=$(printf %s "$1" | sed 's/.*ROM_NAME="//; s/"$//') ;;
              esac
              shift
            done
            if grep -n FAULT "$1/$(basename "$1").ino" >&2; then
              echo "$1/$(basename "$1").ino:2:3: error: 'FAULT' was not declared in this scope" >&2
              exit 1
            fi
            mkdir -p "$out"
            cp "tools/$rom.bin" "$out/$(basename "$1").ino.bin"
            if [ -f tools/linked.elf ]; then cp tools/linked.elf "$out/$(basename "$1").ino.elf"; fi
            """;

    static SketchProject in(Path folder) throws IOException {
        SketchProject project = new SketchProject(Files.createDirectories(folder));
        project.write("blink/blink.ino", "void setup() {}\nvoid loop() {}\n");
        project.write("tools/arduino-cli", COMPILER);
        if (!project.file("tools/arduino-cli").toFile().setExecutable(true)) {
            throw new IOException("the file system has no programs");
        }
        return project.image(TinyProject.ROM.toString(), SizeMap.MAP_4, 40_000);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    SketchProject write(String name, String text) throws IOException {
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), text);
        return this;
    }

    /** The image that the sketch is "compiled" to. */
    SketchProject image(String stated, SizeMap map, int size) throws IOException {
        Files.write(file("tools/" + TinyProject.ROM + ".bin"), bytes(stated, map, size));
        return this;
    }

    /** An Arduino file of about as many bytes. */
    static byte[] bytes(String rom, SizeMap map, int size) {
        FlashSettings settings = new FlashSettings(FlashMode.DIO, FlashFrequency.MHZ_40, map);
        byte[] marker = rom.isEmpty() ? new byte[0] : ("@rom=" + rom).getBytes(StandardCharsets.US_ASCII);
        byte[] program = Arrays.copyOf(marker, Math.max(64, (size - SKETCH - 48) / 16 * 16));
        PlainImage loader = PlainImage.of(settings, RAM, List.of(new Segment(RAM, Bytes.copyOf(new byte[16]))));
        PlainImage sketch = PlainImage.of(
                settings,
                RAM,
                List.of(new Segment(RAM, Bytes.copyOf(new byte[16])), new Segment(0x40201010L, Bytes.copyOf(program))));
        ByteBuffer file = ByteBuffer.allocate(SKETCH + sketch.length()).order(ByteOrder.LITTLE_ENDIAN);
        loader.writeTo(file);
        while (file.position() < SKETCH) {
            file.put((byte) 0xAA);
        }
        sketch.writeTo(file);
        return file.array();
    }

    SketchPlan plan() {
        return plan(FlashSize.MB_4);
    }

    SketchPlan plan(FlashSize flash) {
        return plan(
                flash, new BuildSystem.Arduino(Optional.of(BOARD), Optional.of("blink"), List.of("--warnings", "all")));
    }

    SketchPlan plan(BuildSystem.ForSketch system) {
        return plan(FlashSize.MB_4, system);
    }

    private SketchPlan plan(FlashSize flash, BuildSystem.ForSketch system) {
        String path = file("tools") + ":" + System.getenv().getOrDefault("PATH", "");
        return SketchPlan.of(folder, system, TinyProject.ROM, flash).withEnvironment(Map.of("PATH", path));
    }
}

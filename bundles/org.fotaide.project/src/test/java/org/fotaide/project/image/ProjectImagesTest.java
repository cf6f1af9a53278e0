// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.build.MadeImages;
import org.fotaide.project.check.CheckTree;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.rules.AppliedFix;
import org.fotaide.project.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is found in images that lie in a project. */
class ProjectImagesTest {
    private static final String NAME = "v1.0.1t45772(a)";
    private static final String MAP_2 = "flash: {size: 1MB, map: 512+512}\n";
    private static final String MAP_6 = "flash: {size: 4MB, map: 1024+1024}\n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    out/user1.bin                      | USER1 | MAP_2 | 4096   |
                    out/light-user2.bin                | USER2 | MAP_2 | 4096   |
                    out/user2.bin                      | USER1 | MAP_2 | 4096   | image-file
                    out/light-user1.bin                | USER2 | MAP_2 | 4096   | image-file
                    out/user1.bin                      | USER1 | MAP_3 | 4096   | image-map of fota.yaml
                    out/user1.bin                      | USER1 | MAP_6 | 4096   | image-map of fota.yaml
                    out/light.bin                      | USER1 | MAP_6 | 4096   | image-map of fota.yaml
                    out/user1.4096.new.6.bin           | USER1 | MAP_6 | 4096   | image-map of fota.yaml
                    out/user1.1024.new.2.bin           | USER1 | MAP_2 | 499200 | image-size of fota.yaml
                    out/user1.1024.new.2.bin           | USER1 | MAP_6 | 4096   | image-file
                    out/user1.1024.new.2.bin           | USER2 | MAP_2 | 4096   | image-file
                    out/user2.bin                      | USER2 | MAP_2 | 438272 |
                    out/user2.bin                      | USER2 | MAP_2 | 438288 | image-size of fota.yaml
                    out/user1.bin                      | USER1 | MAP_2 | 499200 | image-size of fota.yaml
                    v1.0.1t45772(a)/user1.bin          | USER1 | MAP_2 | 4096   |
                    v1.0.3t45772(a)/user1.bin          | USER1 | MAP_2 | 4096   | image-rom
                    v1.0.1t45772(a)/user1.bin          | USER1 | MAP_4 | 4096   | image-map of fota.yaml
                    v1.0.1t23701(a)/user1.bin          | USER1 | MAP_4 | 4096   | image-rom
                    build/user1.bin                    | USER2 | MAP_4 | 4096   |
                    """)
    void made(String file, Slot slot, FlashMap map, int size, String found)
            throws IOException, FotaException, CancelledException {
        manifest(MAP_2);
        write(file, new MadeImages(map, NAME, size).image(slot));
        assertEquals(found == null ? "" : found, shown());
        for (Finding finding : findings()) {
            assertEquals(TextRange.START, finding.range());
            for (Fix fix : finding.fixes()) {
                new AppliedFix(fix).write();
                assertEquals("", shown(), fix.title());
                manifest(MAP_2);
            }
        }
    }

    @Test
    void the_vendors_build_keeps_the_images_of_several_maps() throws IOException, FotaException, CancelledException {
        manifest(MAP_2);
        write("out/user1.4096.new.6.bin", new MadeImages(FlashMap.MAP_6, NAME, 4096).image(Slot.USER1));
        write("out/user2.1024.new.2.bin", new MadeImages(FlashMap.MAP_2, NAME, 4096).image(Slot.USER2));
        assertEquals("image-map of fota.yaml", shown());
        write("out/user1.1024.new.2.bin", new MadeImages(FlashMap.MAP_2, NAME, 4096).image(Slot.USER1));
        assertEquals("", shown());
    }

    static Stream<Arguments> spoilt() {
        return Stream.of(
                arguments("user1.bin", bytes(""), "image-empty"),
                arguments("user1.bin", bytes("<html>not found</html>"), "image-unknown"),
                arguments("other.bin", bytes("<html>not found</html>"), ""),
                arguments("other.bin", bytes(""), ""),
                arguments("other.bin", new byte[] {(byte) 0xE9}, ""),
                arguments("other.bin", new byte[] {(byte) 0xEA, 4, 0, 1}, "image-truncated"),
                arguments("blank.bin", new byte[4096], ""),
                arguments("large.bin", new byte[3 << 20], ""));
    }

    @ParameterizedTest
    @MethodSource
    void spoilt(String file, byte[] content, String found) throws IOException, CancelledException {
        manifest(MAP_6);
        write("out/" + file, content);
        assertEquals(found, shown());
    }

    @Test
    void what_is_damaged_or_packed_is_read_too() throws IOException, FotaException, CancelledException {
        manifest(MAP_2);
        byte[] image = new MadeImages(FlashMap.MAP_2, NAME, 4096).image(Slot.USER1);
        write("out/user2.bin.gz", packed(image));
        assertEquals("image-file", shown());
        Files.delete(folder.resolve("out/user2.bin.gz"));
        image[200] ^= 1;
        write("out/any.bin", image);
        assertEquals("image-crc", shown());
        for (int length = 1; length < image.length; length += 97) {
            write("out/any.bin", Arrays.copyOf(image, length));
            assertEquals("image-truncated", shown());
        }
    }

    @Test
    void without_a_project_nobody_says_what_an_image_should_be() throws IOException, CancelledException {
        write("user1.bin", bytes("anything"));
        assertEquals("", shown());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    private String shown() throws CancelledException {
        return findings().stream()
                .map(finding -> finding.code().id()
                        + finding.related().stream()
                                .map(place -> " of " + place.file().getFileName())
                                .collect(Collectors.joining()))
                .collect(Collectors.joining(", "));
    }

    private List<Finding> findings() throws CancelledException {
        return new CheckTree(List.of(folder))
                .call(Progress.NONE).findings().stream()
                        .filter(finding -> finding.code().id().startsWith("image-"))
                        .toList();
    }

    private void manifest(String flash) throws IOException {
        Files.writeString(
                folder.resolve("fota.yaml"),
                "product: {name: light, ptype: 45772}\nversion: v1.0.2t45772(a)\n" + flash);
    }

    private void write(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}

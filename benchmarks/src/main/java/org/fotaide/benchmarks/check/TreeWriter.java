// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Writes a tree of projects, each with a fota.yaml and three other files; some have faults, as real ones do.
 *
 * @param projects how many
 */
record TreeWriter(int projects) {
    void into(Path root) throws IOException {
        Random random = new Random(2);
        for (int i = 0; i < projects; i++) {
            Path project = root.resolve("team" + i / 25).resolve("product" + i);
            Files.createDirectories(project.resolve("src"));
            Files.writeString(project.resolve("fota.yaml"), manifest(i, random));
            Files.writeString(project.resolve("README.md"), "# Product " + i + "\n\n" + "It blinks.\n".repeat(40));
            Files.writeString(project.resolve("Makefile"), "all:\n\t@echo " + i + "\n");
            Files.writeString(project.resolve("src/main.c"), "int main(void) { return " + i + "; }\n".repeat(100));
        }
    }

    private static String manifest(int index, Random random) {
        int ptype = 10_000 + index;
        String flag = random.nextInt(20) == 0 ? "A" : "a";
        String key = random.nextInt(20) == 0 ? "0x3E000" : "0x7E000";
        StringBuilder text = new StringBuilder("""
                product:
                  name: product-%1$d
                  ptype: %2$d
                version: v2.0.0t%2$d(%3$s)
                flash:
                  size: 1MB
                  map: 512+512
                  boot: "1.7"
                  regions:
                    - {name: master_device_key, offset: %4$s, size: 4KB}
                build:
                  system: make
                  directory: .
                devices:
                  bench: {via: espota, host: esp8266-%1$06x.local}
                releases:
                """.formatted(index, ptype, flag, key));
        for (int release = 0; release < 20; release++) {
            text.append("  - v1.").append(release).append(".0t").append(ptype).append("(a)\n");
        }
        return text.toString();
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Makes a small program large: writes files that each do some seeded arithmetic and call the next, and lets the program
 * call the first.
 *
 * @param files how many
 */
record PartsWriter(int files) {
    private static final int STEPS = 60;
    private static final String CALLED_BEFORE = "    for (;;) {\n        GPIO_OUT_CLEAR";

    void into(Path project) throws IOException {
        Path sources = project.resolve("src");
        Random random = new Random(45772);
        for (int i = 0; i < files; i++) {
            Files.writeString(sources.resolve("part" + i + ".c"), part(i, random));
        }
        Path blink = sources.resolve("blink.c");
        String program = Files.readString(blink);
        if (!program.contains(CALLED_BEFORE)) {
            throw new IOException(blink + " no longer has the loop before which the parts are called");
        }
        Files.writeString(
                blink,
                program.replace("void blink(void)", "uint32_t part0(uint32_t x);\n\nvoid blink(void)")
                        .replace(CALLED_BEFORE, "    blinks = part0(blinks);\n" + CALLED_BEFORE));
    }

    private String part(int index, Random random) {
        StringBuilder text = new StringBuilder("#include \"blinky.h\"\n\n");
        boolean last = index == files - 1;
        text.append(last ? "" : "uint32_t part" + (index + 1) + "(uint32_t x);\n")
                .append("uint32_t part" + index + "(uint32_t x);\n\nuint32_t part" + index + "(uint32_t x)\n{\n");
        for (int step = 0; step < STEPS; step++) {
            text.append("    if (x & 0x")
                    .append(Integer.toHexString(1 << random.nextInt(24)))
                    .append("u) { x = (x << ")
                    .append(1 + random.nextInt(7))
                    .append(") ^ ")
                    .append(random.nextInt(1 << 24))
                    .append("u; } else { x += x >> ")
                    .append(1 + random.nextInt(7))
                    .append("; }\n");
        }
        return text.append(last ? "    return x;\n}\n" : "    return part" + (index + 1) + "(x);\n}\n")
                .toString();
    }
}

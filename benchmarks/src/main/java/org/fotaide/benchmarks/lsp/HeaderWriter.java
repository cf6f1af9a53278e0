// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.lsp;

/**
 * Writes a header as firmware has them: registers, structures, functions and comments, and the version in its middle.
 *
 * @param lines how many
 */
record HeaderWriter(int lines) {
    static final String VERSION = "static const char firmware_version[] = \"v1.0.2t45772(a)\";";

    /** The same with a fault for every reader: a type that does not exist, and no legal ROM name. */
    static final String FAULTY = "static const chat firmware_version[] = \"V1.0.2t45772(A)\";";

    /** What stands for each topic; so many lines. */
    private static final int TOPIC = 16;

    String text(int seed) {
        StringBuilder text = new StringBuilder("#ifndef PART_" + seed + "_H\n#define PART_" + seed + "_H\n");
        int topics = (lines - 4) / TOPIC;
        for (int topic = 0; topic < topics; topic++) {
            if (topic == topics / 2) {
                text.append(VERSION).append('\n');
            }
            text.append(topic(seed * 10_000 + topic));
        }
        return text.append("#endif\n").toString();
    }

    private static String topic(int number) {
        return """
                /**
                 * Channel %1$d of the peripheral bus: how it is configured, and what is read back from it.
                 * Times are in microseconds, from 0 to 65535; a value outside is cut.
                 */
                #define CHANNEL_%1$d_BASE (0x60000000u + %2$du)
                #define CHANNEL_%1$d_MODE(x) (((x) & 0x7u) << 4)
                #define CHANNEL_%1$d_NAME "channel %1$d, revision 1.2"
                struct channel_%1$d {
                    unsigned int control; /* bit 0 starts it */
                    unsigned short period[4];
                    const char *label;
                };
                static inline unsigned int channel_%1$d_value(const struct channel_%1$d *self) {
                    return self->period[self->control & 3u] + CHANNEL_%1$d_MODE(self->control);
                }

                """.formatted(number, number % 1000 * 16);
    }
}

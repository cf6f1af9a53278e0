// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.discovery;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import org.fotaide.benchmarks.measure.Contest;

/** By avahi-browse, until it prints a device with its address. */
record AvahiLook() implements Contest.Rival {
    @Override
    public Duration go() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder("avahi-browse", "-rpt", "_arduino._tcp")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            String line = lines.readLine();
            while (line != null && !line.startsWith("=")) {
                line = lines.readLine();
            }
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            if (line == null) {
                throw new IllegalStateException("avahi-browse found no device");
            }
            return time;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }
}

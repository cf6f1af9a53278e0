// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.http;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fotaide.simulator.SimulatedDevice;

/**
 * The real program, which the tests are skipped without.
 *
 * @param device that is asked
 */
record Curl(SimulatedDevice device) {
    Curl {
        boolean installed = Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "curl")));
        assumeTrue(installed, "curl is not installed");
    }

    /** The body of the answer, and behind it a blank and the status. */
    String call(String path, String... options) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("curl", "-s", "--noproxy", "*", "-m", "10", "-w", " %{http_code}"));
        command.addAll(List.of(options));
        command.add("http://127.0.0.1:" + device.address().getPort() + path);
        Process curl = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        curl.getOutputStream().close();
        String output = new String(curl.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(curl.waitFor(10, TimeUnit.SECONDS));
        return output;
    }
}

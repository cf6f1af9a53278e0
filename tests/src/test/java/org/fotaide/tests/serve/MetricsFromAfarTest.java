// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fotaide.tests.Program;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code fota serve --metrics}, asked by curl from the loopback and from another address, in a network of its own. */
@Timeout(120)
class MetricsFromAfarTest {
    private static final String SCRIPT = """
            ip link set lo up && ip address add 192.0.2.1/32 dev lo || exit 2
            "$JAVA" -XX:TieredStopAtLevel=1 -cp "$CLASSES" org.fotaide.cli.Main serve --metrics "$METRICS" --http 8080 \\
              --format json --data "$DIR/data" >"$DIR/out" 2>"$DIR/log" & server=$!
            for i in $(seq 300); do [ -s "$DIR/out" ] && break; sleep 0.1; done
            key=$(sed -n 's/.*"key":"\\([^"]*\\)".*/\\1/p' "$DIR/out")
            for address in 127.0.0.1 192.0.2.1; do
              for authorization in none "token $key"; do
                curl -s -o "$DIR/answer" -w '%{http_code} ' --noproxy '*' -m 20 -H "Authorization: $authorization" \\
                  "http://$address:8080/metrics"
              done
            done
            kill $server; wait $server
            """;

    @ParameterizedTest
    @CsvSource({
        // without and with an owner's key from the loopback, then from elsewhere
        "local, 200 200 401 200",
        "key,   401 200 401 200",
        "open,  200 200 200 200",
    })
    void metrics_are_for_whom_they_are_meant(String access, String statuses, @TempDir Path folder) throws Exception {
        for (String program : new String[] {"unshare", "ip", "curl"}) {
            new Program(program, "util-linux iproute2 curl").needed();
        }
        Assumptions.assumeTrue(
                new ProcessBuilder("unshare", "--net", "true").start().waitFor() == 0,
                "needs to be root, to make a network of its own: skipped");
        ProcessBuilder builder = new ProcessBuilder("unshare", "--net", "bash", "-c", SCRIPT)
                .redirectError(folder.resolve("errors").toFile());
        builder.environment().put("DIR", folder.toString());
        builder.environment().put("METRICS", access);
        builder.environment().put("CLASSES", System.getProperty("java.class.path"));
        builder.environment()
                .put("JAVA", ProcessHandle.current().info().command().orElse("java"));
        Process process = builder.start();
        String told = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        process.waitFor();
        assertEquals(statuses, told, () -> logs(folder));
    }

    private static String logs(Path folder) {
        try {
            return Files.readString(folder.resolve("errors")) + Files.readString(folder.resolve("log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.announce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Shows a device to the real Avahi, in a network namespace of its own: nothing leaves it, and nothing else is heard. */
class AvahiTest {
    private static final String BUS = """
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
              "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <type>system</type>
              <listen>unix:path=/run/fota-bus</listen>
              <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
            </busconfig>
            """;

    private static final String AVAHI = """
            [server]
            use-ipv4=yes
            use-ipv6=no
            allow-interfaces=lo
            [publish]
            disable-publishing=yes
            """;

    /** Prints what avahi-browse sees of the device while it runs, and after it was switched off. */
    private static final String SCRIPT = """
            ip link set lo up && ip link set lo multicast on && mount -t tmpfs none /run || exit 2
            mkdir /run/avahi-daemon && mkfifo /run/input
            dbus-daemon --config-file="$DIR/bus.conf" --nofork --nopidfile 2>"$DIR/dbus.log" & bus=$!
            export DBUS_SYSTEM_BUS_ADDRESS=unix:path=/run/fota-bus
            for i in $(seq 100); do [ -S /run/fota-bus ] && break; sleep 0.05; done
            avahi-daemon -f "$DIR/avahi.conf" --no-drop-root --no-chroot --no-rlimits 2>"$DIR/avahi.log" & avahi=$!
            "$JAVA" -cp "$CLASSES" org.fotaide.simulator.announce.PeerDevice </run/input >"$DIR/device.log" 2>&1 & device=$!
            exec 7>/run/input
            for i in $(seq 8); do
              timeout 3 avahi-browse -rpt _arduino._tcp 2>/dev/null >"$DIR/seen"
              grep -q '^=' "$DIR/seen" && break
              sleep 0.2
            done
            grep '^=' "$DIR/seen"
            timeout 3 avahi-resolve -4 -n esp8266-00c0de.local
            exec 7>&-
            wait $device
            for i in $(seq 8); do
              timeout 3 avahi-browse -pt _arduino._tcp 2>/dev/null | grep '^+' >"$DIR/seen" || break
              sleep 0.2
            done
            echo "then: $(cat "$DIR/seen")"
            kill $avahi $bus
            """;

    @Test
    @Timeout(90)
    void avahi_finds_resolves_and_loses_a_device(@TempDir Path directory) throws Exception {
        for (String program :
                List.of("unshare", "ip", "dbus-daemon", "avahi-daemon", "avahi-browse", "avahi-resolve")) {
            Assumptions.assumeTrue(
                    installed(program), "needs " + program + ": install avahi-daemon, avahi-utils, dbus and iproute2");
        }
        Assumptions.assumeTrue(
                run(directory, "true").isEmpty(), "needs to be root, to make a network namespace of its own");
        Files.writeString(directory.resolve("bus.conf"), BUS);
        Files.writeString(directory.resolve("avahi.conf"), AVAHI);
        List<String> lines = run(directory, SCRIPT);
        assertEquals(3, lines.size(), lines + logs(directory));
        assertEquals(
                "=;lo;IPv4;esp8266-00c0de;_arduino._tcp;local;esp8266-00c0de.local;127.0.0.1;8266;"
                        + "\"rom=v1.0.0t45772(a)\" \"slot=user1\" \"tcp_check=no\" \"ssh_upload=no\" \"board=generic\""
                        + " \"auth_upload=yes\"",
                lines.get(0));
        assertEquals("esp8266-00c0de.local\t127.0.0.1", lines.get(1));
        assertEquals("then: ", lines.get(2));
    }

    private static String logs(Path directory) throws IOException {
        StringBuilder logs = new StringBuilder();
        for (String name : List.of("dbus.log", "avahi.log", "device.log")) {
            Path log = directory.resolve(name);
            logs.append(Files.exists(log) ? "\n" + Files.readString(log) : "");
        }
        return logs.toString();
    }

    private static boolean installed(String program) {
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin", "/sbin"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    /** Runs a script in a namespace of its own and gives its output; a line about the failure if that cannot be made. */
    private static List<String> run(Path directory, String script) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        ProcessBuilder builder = new ProcessBuilder("unshare", "--net", "--mount", "bash", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().merge("PATH", "/usr/sbin:/sbin", (old, more) -> old + ":" + more);
        builder.environment().put("DIR", directory.toString());
        builder.environment()
                .put(
                        "JAVA",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString());
        builder.environment()
                .put("CLASSES", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the script does not end");
            return Files.readAllLines(output);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}

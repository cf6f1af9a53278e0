// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code fota devices --watch} among real Avahi peers, in network namespaces of their own that are joined by cables which
 * exist in this machine only: one peer on two networks, one on another network, one with IPv6 alone. Nothing leaves them.
 */
class AvahiPeersTest {
    private static final String BUS = """
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
              "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <type>system</type>
              <listen>unix:path=/run/fota-bus</listen>
              <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
            </busconfig>
            """;

    /** {@code peer NAME}: an Avahi in the namespace NAME that publishes what {@code publish NAME SLOT} says. */
    private static final String SCRIPT = """
            ip link set lo up && mount -t tmpfs none /run && mkdir /run/netns /run/share || exit 2
            cable() { # NUMBER PEER [IPv4]
              ip link add "v$1" type veth peer name "w$1" && ip link set "w$1" netns "$2" || exit 2
              if [ -n "${3-}" ]; then
                ip addr add "10.77.$1.1/24" dev "v$1"
                ip netns exec "$2" ip addr add "10.77.$1.2/24" dev "w$1"
              fi
              ip link set "v$1" up && ip netns exec "$2" ip link set "w$1" up
            }
            peer() { # NAME
              printf '[server]\\nhost-name=%s\\nuse-ipv4=yes\\nuse-ipv6=yes\\n' "$1" >"$DIR/$1.conf"
              ip netns exec "$1" unshare --mount bash -c '
                mkdir -p /run/x && mount -t tmpfs none /run && mkdir /run/avahi-daemon
                dbus-daemon --config-file="$DIR/bus.conf" --nofork --nopidfile 2>>"$DIR/$1.log" &
                export DBUS_SYSTEM_BUS_ADDRESS=unix:path=/run/fota-bus
                for i in $(seq 100); do [ -S /run/fota-bus ] && break; sleep 0.05; done
                avahi-daemon -f "$DIR/$1.conf" --no-drop-root --no-chroot --no-rlimits 2>>"$DIR/$1.log" &
                while [ ! -e "$DIR/stop" ]; do
                  slot=$(cat "$DIR/$1.slot")
                  if [ "$slot" != off ]; then
                    avahi-publish -f -s "$1" _arduino._tcp 8266 board=generic "slot=$slot" 2>>"$DIR/$1.log" & publisher=$!
                    while [ "$(cat "$DIR/$1.slot")" = "$slot" ] && [ ! -e "$DIR/stop" ]; do sleep 0.05; done
                    kill $publisher; wait $publisher
                  fi
                  sleep 0.05
                done
                kill %1 %2' peer "$1" &
            }
            until_seen() { # REGULAR EXPRESSION
              for i in $(seq 200); do grep -Eq "$1" "$DIR/watch" && return; sleep 0.1; done
              echo "never seen: $1"
            }
            for name in both alone six; do ip netns add $name && ip netns exec $name ip link set lo up; echo user1 >"$DIR/$name.slot"; done
            cable 1 both 4; cable 2 both 4; cable 3 alone 4; cable 4 six
            for name in both alone six; do peer $name; done
            : >"$DIR/watch"
            "$JAVA" -XX:TieredStopAtLevel=1 -cp "$CLASSES" org.fotaide.cli.Main devices --watch --format json \\
              >"$DIR/watch" 2>"$DIR/watch.log" & watch=$!
            until_seen '"found","name":"both"'
            until_seen '"name":"both".*"interfaces":\\["v1","v2"\\]'
            until_seen '"found","name":"alone"'
            until_seen '"found","name":"six"'
            echo off >"$DIR/both.slot"
            until_seen '"gone","name":"both"'
            echo user2 >"$DIR/both.slot"
            until_seen '"(returned|changed)","name":"both".*"slot":"user2"'
            ip link set v3 down
            until_seen '"event":"interfaces".*"name":"v3","use":"not-used","reason":"It is down."'
            until_seen '"silent","name":"alone"'
            ip link set v3 up
            until_seen '"returned","name":"alone"'
            ip link del v4
            until_seen '"silent","name":"six"'
            kill $watch; wait $watch; echo "ended $?"
            touch "$DIR/stop"
            wait
            """;

    @Test
    @Timeout(150)
    void devices_on_every_interface_come_and_go(@TempDir Path directory) throws Exception {
        for (String program : List.of("unshare", "ip", "dbus-daemon", "avahi-daemon", "avahi-publish")) {
            Assumptions.assumeTrue(
                    installed(program), "needs " + program + ": install avahi-daemon, avahi-utils, dbus and iproute2");
        }
        Assumptions.assumeTrue(
                run(directory, "ip link add v1 type veth peer name w1").isEmpty(),
                "needs to be root, to make network namespaces and cables between them");
        Files.writeString(directory.resolve("bus.conf"), BUS);
        List<String> told = run(directory, SCRIPT);
        assertEquals(List.of("ended 143"), told, () -> logs(directory));
        List<JsonObject> events = Files.readAllLines(directory.resolve("watch")).stream()
                .map(line -> JsonParser.parseString(line).getAsJsonObject())
                .toList();
        JsonObject both = last(events, "both");
        assertEquals(Set.of("10.77.1.2", "10.77.2.2"), only(both, "addresses", "10.77."));
        JsonObject six = last(events, "six");
        assertTrue(
                only(six, "addresses", "fe80:").stream().allMatch(address -> address.endsWith("%v4")), six::toString);
        assertEquals(Set.of(), only(six, "addresses", "10."));
        assertEquals(
                Map.of("both", Set.of("v1", "v2"), "alone", Set.of("v3"), "six", Set.of("v4")), interfacesOf(events));
        assertEquals("user2", both.get("slot").getAsString());
        assertEquals("", Files.readString(directory.resolve("watch.log")).replaceAll("(?m)^interface .*\\R", ""));
    }

    /** Over which interfaces each device was said to be heard, ever. */
    private static Map<String, Set<String>> interfacesOf(List<JsonObject> events) {
        Map<String, Set<String>> interfaces = new HashMap<>();
        events.stream().filter(event -> event.has("name")).forEach(event -> interfaces
                .computeIfAbsent(event.get("name").getAsString(), name -> new TreeSet<>())
                .addAll(only(event, "interfaces", "")));
        return interfaces;
    }

    private static JsonObject last(List<JsonObject> events, String name) {
        return events.stream()
                .filter(event ->
                        event.has("name") && event.get("name").getAsString().equals(name))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static Set<String> only(JsonObject device, String key, String beginning) {
        Set<String> texts = new TreeSet<>();
        StreamSupport.stream(device.getAsJsonArray(key).spliterator(), false)
                .map(JsonElement::getAsString)
                .filter(text -> text.startsWith(beginning))
                .forEach(texts::add);
        return texts;
    }

    private static String logs(Path directory) {
        StringBuilder logs = new StringBuilder();
        for (String name : List.of("watch", "watch.log", "both.log", "alone.log", "six.log")) {
            try {
                Path log = directory.resolve(name);
                logs.append(Files.exists(log) ? "\n== " + name + "\n" + Files.readString(log) : "");
            } catch (IOException unreadable) {
                logs.append("\n== ").append(name).append(": ").append(unreadable);
            }
        }
        return logs.toString();
    }

    private static boolean installed(String program) {
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin", "/sbin"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }

    /** Runs a script in namespaces of its own and gives what it says. */
    private static List<String> run(Path directory, String script) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        ProcessBuilder builder = new ProcessBuilder("unshare", "--net", "--mount", "bash", "-c", script)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().merge("PATH", "/usr/sbin:/sbin", (old, more) -> old + ":" + more);
        builder.environment()
                .putAll(Map.of(
                        "DIR", directory.toString(),
                        "FOTA_STATE", directory.resolve("state").toString(),
                        "JAVA",
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                        "CLASSES",
                                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))));
        Process process = builder.start();
        try {
            assertTrue(process.waitFor(140, TimeUnit.SECONDS), () -> "the script does not end" + logs(directory));
            return new ArrayList<>(Files.readAllLines(output));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.espota;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.simulator.Shared;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Says what the real uploader said and compares what the device says with the recording. */
class RecordedConversationTest {
    private static final Pattern DATAGRAM = Pattern.compile(".*([HD])->[HD] udp +(\\d+) B .*hex=([0-9a-f]+)");

    private record Said(boolean byHost, int length, Bytes start) {
        boolean whole() {
            return start.length() == length;
        }

        String text() {
            return start.latin1();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "esp8266_noauth, ESP8266, none",
        "esp8266_fs, ESP8266, none",
        "esp8266_coalesced, ESP8266, none",
        "esp8266_auth, ESP8266, md5",
        "esp8266_wrong_password, ESP8266, md5",
        "esp32_noauth, ESP32, none",
        "esp32_auth_md5, ESP32, md5",
        "esp32_auth_sha256, ESP32, sha256",
        "esp32_auth_sha256_stored_md5, ESP32, stored",
        "esp32_wrong_password, ESP32, sha256"
    })
    void says_what_was_recorded(String name, Dialect dialect, String password) throws IOException {
        List<Said> recorded = read(name);
        Deque<String> nonces = new ArrayDeque<>();
        recorded.stream()
                .filter(said -> !said.byHost() && said.text().startsWith("AUTH "))
                .forEach(said -> nonces.add(said.text().substring(5)));
        Optional<Authentication> form = form(password);
        Conversation conversation = new Conversation(dialect, form, any -> nonces.removeFirst());
        InetSocketAddress host = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
        for (int i = 0; i + 1 < recorded.size(); i += 2) {
            Said question = recorded.get(i);
            if (!question.whole()) {
                return; // the recording shows only the start of the long responses; AuthenticationTest has them in full
            }
            assertEquals(
                    recorded.get(i + 1).text(),
                    answer(conversation.take(host, question.start().toArray())));
        }
    }

    private static Optional<Authentication> form(String password) {
        return switch (password) {
            case "md5" -> Optional.of(Authentication.Md5.of("admin"));
            case "sha256" -> Optional.of(Authentication.Sha256.of("admin"));
            case "stored" -> Optional.of(Authentication.Sha256.withStoredMd5("admin"));
            default -> Optional.empty();
        };
    }

    private static String answer(Reaction reaction) {
        if (reaction instanceof Reaction.Challenge challenge) {
            return challenge.text();
        }
        if (reaction instanceof Reaction.Refusal) {
            return Reaction.Refusal.TEXT;
        }
        return reaction instanceof Reaction.Acceptance ? "OK" : "";
    }

    private static List<Said> read(String name) throws IOException {
        List<Said> said = new ArrayList<>();
        for (String line : Files.readAllLines(Shared.file("vectors/" + name + ".txt"), StandardCharsets.ISO_8859_1)) {
            Matcher datagram = DATAGRAM.matcher(line);
            if (datagram.matches()) {
                said.add(new Said(
                        datagram.group(1).equals("H"),
                        Integer.parseInt(datagram.group(2)),
                        Bytes.copyOf(HexFormat.of().parseHex(datagram.group(3)))));
            }
        }
        return said;
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.espota;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversationTest {
    private static final String MD5 = "b944a49db7406cdc7b4357f093f46474";
    private static final String NONCE = "383cb9335c769c676cf6c1b130491b72";
    private static final String RIGHT = "200 7ac4bfd641811a5d8bc879ed7e31d266 acf994b0d3cc5dfbb49be51fa4f7be65\\n";
    private static final String WRONG = "200 7ac4bfd641811a5d8bc879ed7e31d266 289579dd3e6dc1deb21318eb53903d12\\n";

    /** Datagrams to a device without password, M for a good MD5, and what it makes of each. */
    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 40135 100000 M\\n | accepts FLASH 40135 100000",
                "0 40135 100000 M | accepts FLASH 40135 100000",
                "100 42714 100000 M\\n | accepts FILE_SYSTEM 42714 100000",
                "  0   40135   100000 M\\n | accepts FLASH 40135 100000",
                "0 40135 100000  M\\n | accepts FLASH 40135 100000",
                "0 40135 100000 M\\nmore | accepts FLASH 40135 100000",
                "0 40135 100000 M\\0more | accepts FLASH 40135 100000",
                "0 40135 100000 M\\r\\n | accepts FLASH 40135 100000",
                "0 40135 99999999999999999999 M\\n | accepts FLASH 40135 2147483647",
                "0 40135 100000\\n | silent",
                "0 40135 100000 M0\\n | silent",
                "0 40135 100000 b944\\n | silent",
                "200 40135 100000 M\\n | silent",
                "1 40135 100000 M\\n | silent",
                "101 40135 100000 M\\n | silent",
                "'' | silent",
                "garbage | silent",
                "-1 40135 100000 M\\n | silent"
            })
    void reads_invitations_as_the_library_does(String datagram, String reaction) {
        assertEquals(List.of(reaction), talk(Dialect.ESP8266, Optional.empty(), datagram));
    }

    /** Datagrams to a device with a password, I for an invitation, and its reactions. */
    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "I > R | challenges > accepts FLASH 40123 100000 to 1",
                "I > W | challenges > refuses to 1",
                "I > W > I > R | challenges > refuses to 1 > challenges > accepts FLASH 40123 100000 to 3",
                // in the AUTH state everything but 200 is swallowed, and only one datagram is
                "I > I > I > R | challenges > silent > challenges > accepts FLASH 40123 100000 to 3",
                "I > garbage > R | challenges > silent > silent",
                "I > 200 short short\\n > R | challenges > silent > silent",
                "I > 200\\n > I | challenges > silent > challenges",
                "R | silent",
                "I > R > R | challenges > accepts FLASH 40123 100000 to 1 > silent"
            })
    void asks_for_the_password(String datagrams, String reactions) {
        String[] spelled = datagrams
                .replace("I", "0 40123 100000 M\\n")
                .replace("R", RIGHT)
                .replace("W", WRONG)
                .split(" > ", -1);
        List<String> seen = talk(Dialect.ESP8266, Optional.of(Authentication.Md5.of("admin")), spelled);
        List<String> wanted = List.of(reactions.split(" > ", -1));
        for (int i = 0; i < wanted.size(); i++) {
            assertEquals(
                    wanted.get(i),
                    seen.get(i)
                            .substring(
                                    0,
                                    Math.min(seen.get(i).length(), wanted.get(i).length())));
        }
    }

    /** The second datagram comes from another port, as the newest ESP32 tool sends it. */
    @ParameterizedTest
    @CsvSource({"ESP8266, 1", "ESP32, 2"})
    void answers_to_the_port_of_the_invitation_or_of_the_datagram(Dialect dialect, int port) {
        List<String> seen = talk(dialect, Optional.of(Authentication.Md5.of("admin")), "0 40123 100000 M\\n", RIGHT);
        assertEquals("accepts FLASH 40123 100000 to " + port, seen.get(1));
    }

    /** Each datagram comes from a port of its own, counted from 1. */
    private static List<String> talk(Dialect dialect, Optional<Authentication> password, String... datagrams) {
        Conversation conversation = new Conversation(dialect, password, any -> NONCE);
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < datagrams.length; i++) {
            byte[] bytes = datagrams[i]
                    .replace("M", MD5)
                    .replace("\\n", "\n")
                    .replace("\\r", "\r")
                    .replace("\\0", "\0")
                    .getBytes(StandardCharsets.ISO_8859_1);
            InetSocketAddress from = new InetSocketAddress(InetAddress.getLoopbackAddress(), i + 1);
            seen.add(describe(conversation.take(from, bytes), password.isPresent()));
        }
        return seen;
    }

    private static String describe(Reaction reaction, boolean withPort) {
        if (reaction instanceof Reaction.Acceptance accepted) {
            Invitation invitation = accepted.invitation();
            return "accepts " + invitation.command() + " " + invitation.port() + " " + invitation.size()
                    + (withPort ? " to " + accepted.to().getPort() : "");
        }
        if (reaction instanceof Reaction.Refusal refused) {
            return "refuses to " + refused.to().getPort();
        }
        return reaction instanceof Reaction.Challenge ? "challenges" : "silent";
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.deploy.upload.Authentication;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengeTest {
    private static final String SHA_NONCE = "fa7c5d13a2e9725947b370995b7c6bfd2315db7bfd837db3a28a647f04a2c2b8";
    private static final String SHA_CNONCE = "b3f568b603b23ba7d9459d2665291c865c24bd858d05dafefe7e15f2b93ade4a";
    private static final Pattern HEX = Pattern.compile("(H->D|D->H) udp .*hex=([0-9a-f]+)");

    /** The vectors of PROTOCOLS 1.4. */
    @ParameterizedTest
    @CsvSource({
        "MD5, 383cb9335c769c676cf6c1b130491b72, 7ac4bfd641811a5d8bc879ed7e31d266, acf994b0d3cc5dfbb49be51fa4f7be65",
        "SHA256, " + SHA_NONCE + ", " + SHA_CNONCE
                + ", b5f4729cdf9d0a0a705bb7cbb88e73720ac70a970848acd0874ef938629d475d",
        "SHA256_OF_MD5, " + SHA_NONCE + ", " + SHA_CNONCE
                + ", 7caf4ed77f042e74093e124defd949f2bb9858d87d04a60b51d189067ef17f68"
    })
    void responds(Authentication form, String nonce, String cnonce, String response) {
        Challenge challenge = new Challenge(new Nonce(nonce), new Nonce(cnonce));
        assertEquals(response, challenge.response(form, "admin".toCharArray()));
        assertEquals(
                "200 " + cnonce + " " + response + "\n",
                new String(challenge.datagram(form, "admin".toCharArray()), StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(strings = {"383cb9335c769c676cf6c1b130491b72", SHA_NONCE})
    void answersWithARandomNonceOfTheSameLength(String text) {
        Nonce nonce = Nonce.of(text).orElseThrow();
        Nonce counterpart = nonce.counterpart();
        assertEquals(text.length(), counterpart.text().length());
        assertEquals(Optional.of(counterpart), Nonce.of(counterpart.text()));
        assertTrue(!counterpart.equals(nonce.counterpart()));
    }

    /** Conversations recorded with the Arduino tools: what they answered is what we would, byte for byte. */
    @ParameterizedTest
    @CsvSource({"esp8266_auth,MD5", "esp32_auth_md5,MD5"})
    void answersAsRecorded(String file, Authentication form) throws IOException {
        List<String> talk = new ArrayList<>();
        Matcher matcher = HEX.matcher(Files.readString(vectors().resolve(file + ".txt")));
        while (matcher.find()) {
            talk.add(new String(HexFormat.of().parseHex(matcher.group(2)), StandardCharsets.US_ASCII));
        }
        Reply.PasswordWanted wanted = (Reply.PasswordWanted) Reply.of(talk.get(1));
        Nonce cnonce = Nonce.of(talk.get(2).split(" ")[1]).orElseThrow();
        byte[] ours = new Challenge(wanted.nonce(), cnonce).datagram(form, "admin".toCharArray());
        assertEquals(talk.get(2), new String(ours, StandardCharsets.US_ASCII));
        assertTrue(Reply.of(talk.get(3)) instanceof Reply.Accepted);
    }

    private static Path vectors() {
        String shared = Optional.ofNullable(System.getenv("FOTA_SHARED"))
                .orElse(System.getProperty("fota.repository", ".") + "/../shared");
        Path vectors = Path.of(shared, "vectors");
        Assumptions.assumeTrue(Files.isDirectory(vectors), "the recorded conversations are not here: " + vectors);
        return vectors;
    }
}

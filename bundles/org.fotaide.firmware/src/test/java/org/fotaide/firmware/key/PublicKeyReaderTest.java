// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that openssl wrote. */
class PublicKeyReaderTest {
    @TempDir
    private static Path folder;

    private static String key;

    @BeforeAll
    static void makeKey() throws IOException, InterruptedException {
        assumeTrue(installed("openssl"), "openssl is not installed");
        key = openssl("", "genrsa", "2048");
        Files.writeString(folder.resolve("key.pem"), key);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rsa -in key.pem -pubout                                      | BEGIN PUBLIC KEY
                    rsa -in key.pem -RSAPublicKey_out                            | BEGIN RSA PUBLIC KEY
                    rsa -in key.pem -traditional                                 | BEGIN RSA PRIVATE KEY
                    pkcs8 -topk8 -nocrypt -in key.pem                            | BEGIN PRIVATE KEY
                    """)
    void reads_the_public_half(String command, String form) throws IOException, InterruptedException {
        String pem = openssl("", command.split(" +"));
        assertTrue(pem.contains(form), pem);
        assertEquals(modulus(), read(pem).orElseThrow());
        assertEquals(modulus(), read(pem.replace("\n", "\r\n")).orElseThrow());
    }

    @ParameterizedTest
    @CsvSource({
        "rsa -in key.pem -aes128 -traditional -passout pass:secret",
        "pkcs8 -topk8 -in key.pem -passout pass:secret",
        "ecparam -name prime256v1 -genkey",
        "genpkey -algorithm ed25519",
        "req -x509 -new -key key.pem -subj /CN=light -days 1",
        "version",
    })
    void tells_of_no_key_where_none_can_be_read(String command) throws IOException, InterruptedException {
        assertEquals(Optional.empty(), read(openssl("", command.split(" +"))));
    }

    @Test
    void takes_any_text() throws IOException, InterruptedException {
        Random random = new Random(1);
        for (String form : new String[] {"-pubout", "-RSAPublicKey_out", "-traditional"}) {
            String pem = openssl("", "rsa", "-in", "key.pem", form);
            for (int round = 0; round < 300; round++) {
                char[] spoilt = pem.toCharArray();
                spoilt[random.nextInt(spoilt.length)] = (char) (' ' + random.nextInt(95));
                read(new String(Arrays.copyOf(spoilt, 1 + random.nextInt(spoilt.length))));
                read(new String(spoilt));
            }
        }
    }

    private static Optional<BigInteger> read(String pem) {
        return new PublicKeyReader().read(pem).map(found -> found.getModulus());
    }

    private static BigInteger modulus() throws IOException, InterruptedException {
        String line = openssl(key, "rsa", "-noout", "-modulus");
        return new BigInteger(line.substring(line.indexOf('=') + 1).strip(), 16);
    }

    private static String openssl(String input, String... arguments) throws IOException, InterruptedException {
        Process openssl = new ProcessBuilder(Stream.concat(Stream.of("openssl"), Arrays.stream(arguments))
                        .toList())
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        openssl.getOutputStream().write(input.getBytes(StandardCharsets.US_ASCII));
        openssl.getOutputStream().close();
        String output = new String(openssl.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertEquals(0, openssl.waitFor());
        return output;
    }

    private static boolean installed(String program) {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}

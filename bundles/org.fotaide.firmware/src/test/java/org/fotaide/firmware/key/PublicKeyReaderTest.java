// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that openssl wrote. */
class PublicKeyReaderTest {
    @TempDir
    private static Path folder;

    private static Openssl openssl;

    @BeforeAll
    static void makeKey() throws IOException, InterruptedException {
        openssl = new Openssl(folder);
        Files.writeString(folder.resolve("key.pem"), openssl.call("genrsa 2048"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rsa -in key.pem -pubout                                      | BEGIN PUBLIC KEY
                    rsa -in key.pem -RSAPublicKey_out                            | BEGIN RSA PUBLIC KEY
                    rsa -in key.pem -traditional                                 | BEGIN RSA PRIVATE KEY
                    pkcs8 -topk8 -nocrypt -in key.pem                            | BEGIN PRIVATE KEY
                    """)
    void reads_the_public_half(String command, String form) throws IOException, InterruptedException {
        String pem = openssl.call(command);
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
        assertEquals(Optional.empty(), read(openssl.call(command)));
    }

    @Test
    void takes_any_text() throws IOException, InterruptedException {
        Random random = new Random(1);
        for (String form : new String[] {"-pubout", "-RSAPublicKey_out", "-traditional"}) {
            String pem = openssl.call("rsa -in key.pem " + form);
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
        String line = openssl.call("rsa -in key.pem -noout -modulus");
        return new BigInteger(line.substring(line.indexOf('=') + 1).strip(), 16);
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that openssl wrote. */
class SigningKeyReaderTest {
    @TempDir
    private static Path folder;

    private static Openssl openssl;

    @BeforeAll
    static void makeKey() throws IOException, InterruptedException {
        openssl = new Openssl(folder);
        Files.writeString(folder.resolve("key.pem"), openssl.call("genrsa 2048"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rsa -in key.pem -traditional", "pkcs8 -topk8 -nocrypt -in key.pem"})
    void reads_a_key_without_a_passphrase(String command) throws IOException, InterruptedException {
        String pem = openssl.call(command);
        assertEquals(exponent(), ready(read(pem)));
        assertEquals(exponent(), ready(read("some words before\n" + pem.replace("\n", "\r\n") + "and behind")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rsa -in key.pem -traditional -aes128      | DEK-Info: AES-128-CBC
                    rsa -in key.pem -traditional -aes192      | DEK-Info: AES-192-CBC
                    rsa -in key.pem -traditional -aes256      | DEK-Info: AES-256-CBC
                    rsa -in key.pem -traditional -des3        | DEK-Info: DES-EDE3-CBC
                    rsa -in key.pem -aes256                   | BEGIN ENCRYPTED PRIVATE KEY
                    rsa -in key.pem -aes192                   | BEGIN ENCRYPTED PRIVATE KEY
                    rsa -in key.pem -des3                     | BEGIN ENCRYPTED PRIVATE KEY
                    pkcs8 -topk8 -in key.pem                  | BEGIN ENCRYPTED PRIVATE KEY
                    pkcs8 -topk8 -in key.pem -v2 aes-128-cbc  | BEGIN ENCRYPTED PRIVATE KEY
                    pkcs8 -topk8 -in key.pem -v2prf hmacWithSHA1   | BEGIN ENCRYPTED PRIVATE KEY
                    pkcs8 -topk8 -in key.pem -v2prf hmacWithSHA512 | BEGIN ENCRYPTED PRIVATE KEY
                    pkcs8 -topk8 -in key.pem -iter 1          | BEGIN ENCRYPTED PRIVATE KEY
                    """)
    void opens_a_key_with_its_passphrase_and_with_no_other(String command, String form)
            throws IOException, InterruptedException {
        String pem = openssl.call(command + " -passout pass:s3cret-ä");
        assertTrue(pem.contains(form), pem);
        assertEquals(exponent(), ready(open(pem, "s3cret-ä")));
        assertEquals(exponent(), ready(open(pem.replace("\n", "\r\n"), "s3cret-ä")));
        assertInstanceOf(SigningKey.WrongPassphrase.class, open(pem, "S3cret-ä"));
        assertInstanceOf(SigningKey.WrongPassphrase.class, open(pem, ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rsa -in key.pem -pubout                          | no private key but: PUBLIC KEY
                    ecparam -name prime256v1 -genkey -noout          | elliptic curve
                    genpkey -algorithm ed25519                       | no RSA key
                    genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 | no RSA key
                    genrsa 512                                       | 512 bits
                    genrsa 1030                                      | 1030 bits
                    version                                          | no key in PEM form
                    pkcs8 -topk8 -in key.pem -passout pass:secret -scrypt           | passphrase protects it in a way
                    rsa -in key.pem -traditional -passout pass:secret -camellia128  | passphrase protects it in a way
                    """)
    void says_why_a_file_is_no_key_to_sign_with(String command, String reason)
            throws IOException, InterruptedException {
        SigningKey.Unusable unusable = assertInstanceOf(SigningKey.Unusable.class, read(openssl.call(command)));
        assertTrue(unusable.reason().contains(reason), unusable.reason());
    }

    @Test
    void knows_a_key_of_another_kind_behind_a_passphrase() throws IOException, InterruptedException {
        String pem = openssl.call("genpkey -algorithm ed25519 -aes-256-cbc -pass pass:secret");
        assertInstanceOf(SigningKey.Unusable.class, open(pem, "secret"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 1536, 3072, 4096})
    void takes_other_lengths(int bits) throws IOException, InterruptedException {
        SigningKey.Ready key = assertInstanceOf(SigningKey.Ready.class, read(openssl.call("genrsa " + bits)));
        assertEquals(bits, key.bits());
        assertEquals("RSA key of " + bits + " bits", key.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rsa -in key.pem -traditional",
                "rsa -in key.pem -traditional -aes128 -passout pass:secret",
                "pkcs8 -topk8 -in key.pem -iter 1 -passout pass:secret"
            })
    void takes_any_text_and_no_damaged_key(String command) throws IOException, InterruptedException {
        String pem = openssl.call(command);
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            char[] spoilt = pem.toCharArray();
            int at = random.nextInt(spoilt.length);
            spoilt[at] = (char) (' ' + random.nextInt(95));
            SigningKey key = open(new String(spoilt), "secret");
            if (key instanceof SigningKey.Ready ready) {
                assertEquals(exponent(), ready.key().getPrivateExponent());
            }
            open(new String(spoilt, 0, at), "secret");
        }
    }

    private static SigningKey read(String pem) {
        return new SigningKeyReader().read(pem);
    }

    private static SigningKey open(String pem, String passphrase) {
        SigningKey key = read(pem);
        return key instanceof SigningKey.Locked locked ? locked.open(passphrase.toCharArray()) : key;
    }

    private static BigInteger ready(SigningKey key) {
        return assertInstanceOf(SigningKey.Ready.class, key).key().getPrivateExponent();
    }

    private static BigInteger exponent() throws IOException, InterruptedException {
        return ready(read(openssl.call("rsa -in key.pem -traditional")));
    }
}

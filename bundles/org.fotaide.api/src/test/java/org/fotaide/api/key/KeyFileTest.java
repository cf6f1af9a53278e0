// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.SecretSubject;
import org.fotaide.firmware.work.Secrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    /** Made for this test by openssl genrsa -traditional -aes128 1024, with the passphrase "secret". */
    private static final String LOCKED = """
            -----BEGIN RSA PRIVATE KEY-----
            Proc-Type: 4,ENCRYPTED
            DEK-Info: AES-128-CBC,AC65F51BC1F71CEB045310E64E51117D

            l5yAETQxuvfAAUOUugP5O5nSGWHLvMknWYDb57x1h8Ok7hvRAgHesZRJ0Rgsrpeu
            eXKrdasv2fIU9J1U1uH5OZAUwg/SDXG4IjTfwEd4NxKa/9QflzxsVrR4E+o27q+D
            aCzpAmDxJyBubtZQa49IaVIv+U0y5ddcWl4L71Yo87RN/uQPEASWqnK4L6jlnQlo
            gs5NHZBQI/xSJUusHBXrvVXiJmMIlh7Ike/qNhOfUNmShu4GUmM0yL8MaLiqiG6B
            316Nhmgm/46Bj3pNDpCr83M3lWONUs6umb/Ai2bexcee0QJ7EfxJwbIcdLVvJ4lB
            rQKParlhLhzabPKRUEMXya+LREPKsXVLdIBNyG6UcAP3XcSG748B6/BG6WNpVRce
            rI34xGIhhM8E8AjXXX90VrpZT/XLKHAiE7XZqreik8Xe+Nr5/lVnQ+qYaTVXeAAB
            u8HxkMZkPrUeDP51rPorEzCEmH9duDt+Y87UfTK6Vlh6TsO6bxHvSEFurLIUaNwY
            a09KypRnV2XHo3aMAwRuqdPkrAL71758GKeTWPAdkKEEodssdZYhRrVq+NZC3ID9
            k/T5EEneJb8qIi9MtyIkLrILX3m4f1Txx3jtEXqHjAUWcImO2jsEPDwuDiTIWjxq
            5wfCxrOoXhEc45fJUjx0CHNK5Khnt6SqsB/Iwa62vMNpGxwCyjWRTItpSISLbv5g
            QyluUmScKG//SyHIhAIVP7P/K7xBIwx6r6Y1r5lhcMrwCgUpJDylttb/tDm3Ayyn
            RhjrENwDOtdpS8XKS27WQcGmfLNp0Xg/fSqkhd9iS0VWEhJmstiRpPdgV29+Jruy
            -----END RSA PRIVATE KEY-----
            """;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("key.pem"), LOCKED);
    }

    @Test
    void asks_for_the_passphrase_of_this_file_and_clears_it() throws FotaException {
        Asked secrets = new Asked("secret");
        assertEquals(1024, new KeyFile(file).open(secrets).bits());
        assertEquals(List.of(new SecretSubject(SecretSubject.Kind.KEY_PASSPHRASE, file.toString())), secrets.asked);
        assertEquals(List.of(), secrets.forgotten);
        assertArrayEquals(new char[6], secrets.given);
    }

    @Test
    void forgets_a_passphrase_that_does_not_open_it() {
        Asked secrets = new Asked("sesame");
        assertEquals("key-passphrase-wrong", failure(secrets));
        assertEquals(secrets.asked, secrets.forgotten);
        assertArrayEquals(new char[6], secrets.given);
    }

    @Test
    void says_that_nobody_gave_one() {
        assertEquals("key-passphrase-missing", failure(Secrets.NONE));
        assertEquals("key-passphrase-missing", failure(new Asked("")));
    }

    @Test
    void says_what_is_no_key() throws IOException {
        Files.writeString(file, "no key");
        assertEquals("key-unusable", failure(Secrets.NONE));
        Files.delete(file);
        assertEquals("file-missing", failure(Secrets.NONE));
    }

    private String failure(Secrets secrets) {
        return assertThrows(FotaException.class, () -> new KeyFile(file).open(secrets))
                .problem()
                .kind()
                .code();
    }

    /** Gives one passphrase, and remembers what it was asked. */
    private static final class Asked implements Secrets {
        private final char[] given;
        private final List<SecretSubject> asked = new ArrayList<>();
        private final List<SecretSubject> forgotten = new ArrayList<>();

        Asked(String passphrase) {
            given = passphrase.toCharArray();
        }

        @Override
        public Optional<char[]> get(SecretSubject subject) {
            asked.add(subject);
            return Optional.of(given);
        }

        @Override
        public void forget(SecretSubject subject) {
            forgotten.add(subject);
        }
    }
}

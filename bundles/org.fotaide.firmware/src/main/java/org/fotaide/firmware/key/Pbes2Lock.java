// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.key;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.fotaide.firmware.bytes.Bytes;

/**
 * PKCS #8 with a passphrase, by PBES2 with PBKDF2 (RFC 8018, A.2 and A.4; RFC 5958, 3). Read here and not by the JDK, whose
 * own reader takes neither DES-EDE3 nor AES-192.
 *
 * @param digest of the HMAC, as the JDK calls it
 */
record Pbes2Lock(String digest, Bytes salt, int iterations, KeyCipher cipher, Bytes iv, Bytes encrypted)
        implements Lock {
    private static final Bytes PBES2 = identifier("2a864886f70d01050d");
    private static final Bytes PBKDF2 = identifier("2a864886f70d01050c");
    private static final Map<Bytes, String> DIGESTS = Map.of(
            identifier("2a864886f70d0207"), "SHA1",
            identifier("2a864886f70d0208"), "SHA224",
            identifier("2a864886f70d0209"), "SHA256",
            identifier("2a864886f70d020a"), "SHA384",
            identifier("2a864886f70d020b"), "SHA512");

    /** More would only keep whoever opens the file waiting: about ten seconds. */
    private static final BigInteger MOST_ITERATIONS = BigInteger.valueOf(10_000_000);

    private static Bytes identifier(String hexadecimal) {
        return Bytes.copyOf(HexFormat.of().parseHex(hexadecimal));
    }

    /** Of an EncryptedPrivateKeyInfo; empty if it is protected in another way, or damaged. */
    static Optional<Pbes2Lock> of(Bytes der) {
        List<DerValue> whole = DerValue.sequence(der);
        Optional<Scheme> scheme =
                Scheme.at(whole, 0).filter(outer -> outer.identifier().equals(PBES2));
        if (scheme.isEmpty()) {
            return Optional.empty();
        }
        List<DerValue> both = scheme.get().parameters();
        Optional<Scheme> derivation =
                Scheme.at(both, 0).filter(inner -> inner.identifier().equals(PBKDF2));
        Optional<Scheme> cipher = Scheme.at(both, 1);
        return derivation.isEmpty() || cipher.isEmpty()
                ? Optional.empty()
                : of(derivation.get().parameters(), cipher.get(), octets(whole, 1));
    }

    private static Optional<Pbes2Lock> of(List<DerValue> derivation, Scheme scheme, Optional<Bytes> encrypted) {
        Optional<Bytes> salt = octets(derivation, 0);
        Optional<Bytes> iv = scheme.octets();
        Optional<Integer> iterations = iterations(derivation);
        Optional<String> digest = digest(derivation);
        Optional<KeyCipher> cipher = KeyCipher.identifiedBy(scheme.identifier());
        if (salt.isEmpty()
                || salt.get().isEmpty()
                || iv.isEmpty()
                || iterations.isEmpty()
                || digest.isEmpty()
                || encrypted.isEmpty()) {
            return Optional.empty();
        }
        return cipher.filter(known -> known.fits(iv.get(), encrypted.get()))
                .map(known ->
                        new Pbes2Lock(digest.get(), salt.get(), iterations.get(), known, iv.get(), encrypted.get()));
    }

    private static Optional<Integer> iterations(List<DerValue> derivation) {
        return derivation.stream()
                .skip(1)
                .findFirst()
                .flatMap(DerValue::number)
                .filter(number -> number.signum() > 0 && number.compareTo(MOST_ITERATIONS) <= 0)
                .map(BigInteger::intValue);
    }

    /** SHA-1 where none is named; a length of the key may stand before it. */
    private static Optional<String> digest(List<DerValue> derivation) {
        return derivation.stream()
                .skip(2)
                .filter(value -> value.type() == DerValue.SEQUENCE)
                .findFirst()
                .map(value -> Scheme.of(value).flatMap(named -> Optional.ofNullable(DIGESTS.get(named.identifier()))))
                .orElse(Optional.of("SHA1"));
    }

    private static Optional<Bytes> octets(List<DerValue> values, int index) {
        return values.stream()
                .skip(index)
                .findFirst()
                .filter(value -> value.type() == DerValue.OCTETS)
                .map(DerValue::content);
    }

    @Override
    public byte[] open(char[] passphrase) throws GeneralSecurityException {
        PBEKeySpec secret = new PBEKeySpec(passphrase, salt.toArray(), iterations, cipher.keyLength() * Byte.SIZE);
        try {
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmac" + digest)
                    .generateSecret(secret)
                    .getEncoded();
            return cipher.decrypt(key, iv, encrypted);
        } finally {
            secret.clearPassword();
        }
    }

    /** An AlgorithmIdentifier: which one, and its parameters. */
    private record Scheme(Bytes identifier, Optional<DerValue> parameter) {
        static Optional<Scheme> at(List<DerValue> values, int index) {
            return values.stream().skip(index).findFirst().flatMap(Scheme::of);
        }

        static Optional<Scheme> of(DerValue value) {
            List<DerValue> parts = value.parts();
            return parts.stream()
                    .findFirst()
                    .filter(first -> first.type() == DerValue.OBJECT)
                    .map(first ->
                            new Scheme(first.content(), parts.stream().skip(1).findFirst()));
        }

        List<DerValue> parameters() {
            return parameter.map(DerValue::parts).orElse(List.of());
        }

        Optional<Bytes> octets() {
            return parameter.filter(value -> value.type() == DerValue.OCTETS).map(DerValue::content);
        }
    }
}

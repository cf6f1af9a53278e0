// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.key;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;

/**
 * Reads the public half of an RSA key, which is what verifying takes, from a PEM file: of the public key itself (PKCS #1 or
 * X.509), or of the private key (PKCS #1 or PKCS #8) where no passphrase protects it. Keeps nothing of a
 * private key.
 */
public final class PublicKeyReader {
    private static final String RSA = "RSA";

    /** The first such key of a text; empty where there is none, or one that is damaged, locked, or of another kind. */
    public Optional<RSAPublicKey> read(String pem) {
        return PemBlock.in(pem).stream()
                .filter(block -> block.headers().isEmpty())
                .flatMap(block -> key(block).stream())
                .findFirst();
    }

    private static Optional<RSAPublicKey> key(PemBlock block) {
        byte[] content = block.content().toArray();
        try {
            return switch (block.label()) {
                case "PUBLIC KEY" -> rsa(factory().generatePublic(new X509EncodedKeySpec(content)));
                case "RSA PUBLIC KEY" -> key(block.content(), 0);
                case "RSA PRIVATE KEY" -> key(block.content(), 1);
                case "PRIVATE KEY" ->
                    factory().generatePrivate(new PKCS8EncodedKeySpec(content)) instanceof RSAPrivateCrtKey key
                            ? key(key.getModulus(), key.getPublicExponent())
                            : Optional.empty();
                default -> Optional.empty();
            };
        } catch (GeneralSecurityException damagedOrOfAnotherKind) {
            return Optional.empty();
        }
    }

    /** From PKCS #1: modulus and exponent stand behind the version in a private key, and first in a public one. */
    private static Optional<RSAPublicKey> key(Bytes der, int first) throws GeneralSecurityException {
        List<BigInteger> numbers = DerValue.sequence(der).stream()
                .limit(first + 2)
                .flatMap(value -> value.number().stream())
                .toList();
        return numbers.size() < first + 2 ? Optional.empty() : key(numbers.get(first), numbers.get(first + 1));
    }

    private static Optional<RSAPublicKey> key(BigInteger modulus, BigInteger exponent) throws GeneralSecurityException {
        return rsa(factory().generatePublic(new RSAPublicKeySpec(modulus, exponent)));
    }

    private static Optional<RSAPublicKey> rsa(PublicKey key) {
        return Optional.of(key).filter(RSAPublicKey.class::isInstance).map(RSAPublicKey.class::cast);
    }

    private static KeyFactory factory() throws GeneralSecurityException {
        return KeyFactory.getInstance(RSA);
    }
}

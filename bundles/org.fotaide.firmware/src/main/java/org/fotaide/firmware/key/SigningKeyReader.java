// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.key;

import java.util.List;
import java.util.Optional;

/**
 * Reads the private key that images are signed with from the text of a PEM file: PKCS #1 and PKCS #8, each with or without a
 * passphrase, as openssl writes them. Keys on elliptic curves are refused: an ESP8266 takes a signature only if it is as long
 * as the key's point (65 bytes for P-256), and its verifier of raw signatures takes none of odd length, so it refuses every
 * one (BearSSLHelpers.cpp, SigningVerifier).
 */
public final class SigningKeyReader {
    private static final String MAKE_ONE = "Name the file with the private key; openssl genrsa 2048 makes one.";
    private static final String OTHER_CIPHER =
            "Protect it in a usual way: openssl pkcs8 -topk8 -v2 aes-256-cbc -in OLD -out NEW.";

    /** The first private key of a text. */
    public SigningKey read(String pem) {
        List<PemBlock> blocks = PemBlock.in(pem);
        return blocks.stream().flatMap(block -> key(block).stream()).findFirst().orElseGet(() -> none(blocks));
    }

    private static Optional<SigningKey> key(PemBlock block) {
        return switch (block.label()) {
            case "RSA PRIVATE KEY" ->
                Optional.of(
                        block.headers().containsKey("DEK-Info")
                                ? locked(TraditionalLock.of(block), KeyForm.PKCS1)
                                : KeyForm.PKCS1.read(block.content()));
            case "PRIVATE KEY" -> Optional.of(KeyForm.PKCS8.read(block.content()));
            case "ENCRYPTED PRIVATE KEY" -> Optional.of(locked(Pbes2Lock.of(block.content()), KeyForm.PKCS8));
            case "EC PRIVATE KEY" ->
                Optional.of(new SigningKey.Unusable(
                        "It is a key on an elliptic curve, and an ESP8266 refuses every signature of such a key.",
                        "Make an RSA key with openssl genrsa 2048."));
            case "OPENSSH PRIVATE KEY" ->
                Optional.of(new SigningKey.Unusable(
                        "It is in OpenSSH's own form, which is for logging in.",
                        "Convert a copy with ssh-keygen -p -m PEM -f COPY, or make a key with openssl genrsa 2048."));
            default -> Optional.empty();
        };
    }

    private static SigningKey locked(Optional<? extends Lock> lock, KeyForm inside) {
        return lock.<SigningKey>map(known -> new SigningKey.Locked(known, inside))
                .orElseGet(() -> new SigningKey.Unusable(
                        "A passphrase protects it in a way that is not known here, or the file is damaged (known are AES"
                                + " and DES-EDE3 in CBC mode, with PBKDF2 or as in traditional PEM files).",
                        OTHER_CIPHER));
    }

    private static SigningKey none(List<PemBlock> blocks) {
        return blocks.stream()
                .findFirst()
                .map(block -> new SigningKey.Unusable("It holds no private key but: " + block.label() + ".", MAKE_ONE))
                .orElseGet(() -> new SigningKey.Unusable("It is no key in PEM form (BEGIN … PRIVATE KEY).", MAKE_ONE));
    }
}

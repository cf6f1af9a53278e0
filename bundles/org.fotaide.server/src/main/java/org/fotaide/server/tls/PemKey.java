// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.tls;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.key.SigningKey;
import org.fotaide.firmware.key.SigningKeyReader;

/** A private key for TLS as PEM, without passphrase: RSA in PKCS #1 or #8, or one of a curve in PKCS #8. */
record PemKey(String pem) {
    private static final Pattern PKCS8 =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]{1,100000})-----END PRIVATE KEY-----");
    private static final List<String> CURVES = List.of("EC", "EdDSA");

    /** The key; empty if there is none that can be used. */
    Optional<PrivateKey> read() {
        SigningKey rsa = new SigningKeyReader().read(pem);
        return rsa instanceof SigningKey.Ready ready ? Optional.of(ready.key()) : onCurve();
    }

    private Optional<PrivateKey> onCurve() {
        Matcher block = PKCS8.matcher(pem);
        if (!block.find()) {
            return Optional.empty();
        }
        return CURVES.stream()
                .flatMap(kind -> key(kind, block.group(1)).stream())
                .findFirst();
    }

    private static Optional<PrivateKey> key(String kind, String base64) {
        try {
            byte[] content = Base64.getMimeDecoder().decode(base64);
            return Optional.of(KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(content)));
        } catch (GeneralSecurityException | IllegalArgumentException otherKind) {
            return Optional.empty();
        }
    }
}

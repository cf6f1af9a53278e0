// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests as espota writes them: lower-case hex. */
public enum HexDigest {
    MD5("MD5"),
    SHA256("SHA-256");

    private final String algorithm;

    HexDigest(String algorithm) {
        this.algorithm = algorithm;
    }

    public String of(String text) {
        return text(start().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** A digest to be fed bit by bit. */
    public MessageDigest start() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }

    public String text(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }
}

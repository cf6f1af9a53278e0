// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.fotaide.firmware.bytes.Bytes;

/** The digests that stand in images, and beside them. */
public enum Digests {
    MD5("MD5"),
    SHA_256("SHA-256");

    private final String algorithm;

    Digests(String algorithm) {
        this.algorithm = algorithm;
    }

    public Bytes of(Bytes bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance(algorithm);
            bytes.addTo(digest);
            return Bytes.copyOf(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has " + algorithm, missing);
        }
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload;

/** How a device makes sure that the uploader knows its password, from the weakest to the strongest (PROTOCOLS 1.4, 3). */
public enum Authentication {
    NONE("no password"),
    /** HTTP's Basic: whoever listens on the way reads it. */
    BASIC("a password sent in the clear (Basic)"),
    MD5("a password checked with MD5"),
    /** The device holds an MD5 hash from before and checks it with SHA-256. */
    SHA256_OF_MD5("a password stored as MD5 and checked with SHA-256"),
    SHA256("a password checked with SHA-256");

    private final String words;

    Authentication(String words) {
        this.words = words;
    }

    /** For a sentence: {@code a password checked with MD5}. */
    public String words() {
        return words;
    }

    public boolean weakerThan(Authentication other) {
        return compareTo(other) < 0;
    }
}

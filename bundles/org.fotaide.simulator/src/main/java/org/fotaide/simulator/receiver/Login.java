// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.receiver;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/** User and password of a device's form. */
public record Login(String user, String password) {
    /** Whether a request says so (Basic, RFC 7617). */
    public boolean matches(Optional<String> authorization) {
        return MessageDigest.isEqual(bytes(basic()), bytes(authorization.orElse("")));
    }

    /** How a request says so. */
    public String basic() {
        return "Basic " + Base64.getEncoder().encodeToString(bytes(user + ":" + password));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return user;
    }
}

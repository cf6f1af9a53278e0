// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.work;

/**
 * What a secret opens.
 *
 * @param kind which sort of secret it is
 * @param name of what, stable across runs, for example {@code esp8266-00c0de.local}
 */
public record SecretSubject(Kind kind, String name) {
    public enum Kind {
        DEVICE_PASSWORD,
        KEY_PASSPHRASE,
        SERVER_PASSWORD
    }
}

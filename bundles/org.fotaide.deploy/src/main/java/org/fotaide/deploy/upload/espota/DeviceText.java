// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import java.nio.charset.StandardCharsets;
import org.fotaide.deploy.upload.updater.DeviceError;

/**
 * What the device says over its connection. Acknowledgements are digits without separators and coalesce, so all is noise
 * until other characters appear; the verdict stands at the end, glued to whatever came before (PROTOCOLS 1.5).
 */
final class DeviceText {
    private static final String ERROR = "ERROR";
    private static final int KEPT = 4096;

    private final StringBuilder words = new StringBuilder();
    private boolean error;
    private int verdict;
    private boolean allSent;

    void append(byte[] bytes, int length) {
        String text = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        words.append(words.isEmpty() ? text.substring(digits(text)) : text);
        if (error) {
            words.setLength(Math.min(words.length(), KEPT));
            return;
        }
        int start = words.indexOf(ERROR);
        error = start >= 0;
        int dropped = error ? start : Math.max(0, words.length() - KEPT);
        words.delete(0, dropped);
        verdict = Math.max(0, verdict - dropped);
    }

    /** The last byte has been handed over: only what comes from now on can be the verdict. */
    void allSent() {
        allSent = true;
        verdict = words.length();
    }

    private static int digits(String text) {
        int i = 0;
        while (i < text.length() && (Character.isDigit(text.charAt(i)) || Character.isWhitespace(text.charAt(i)))) {
            i++;
        }
        return i;
    }

    /** Whether the device has reported an error; its text may still be incomplete. */
    boolean error() {
        return error;
    }

    /** Whether an error was begun, which the end of the stream may have cut off. */
    boolean errorBegun() {
        return error || words.lastIndexOf("ERR") >= 0;
    }

    /** The text of the error, from its first letter on. */
    DeviceError errorText() {
        return new DeviceError(error ? words() : words.substring(Math.max(0, words.lastIndexOf("ERR"))));
    }

    /** Whether this, if it is the end, means success. */
    boolean endsInOk() {
        return allSent && !error && sinceAllSent().endsWith("OK");
    }

    /** Whether nothing but acknowledgements stood before the OK: there is no other reading. */
    boolean plainOk() {
        return allSent && verdict == 0 && sinceAllSent().equals("OK");
    }

    private String sinceAllSent() {
        return words.substring(verdict).strip();
    }

    /** All from the first letter on. */
    String words() {
        return words.toString();
    }
}

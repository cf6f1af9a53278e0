// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

/** A number of bytes as people read it: whole kilobytes as {@code 16 KB}, anything else as {@code 1234 bytes}. */
public record ByteCount(long bytes) {
    private static final int KILOBYTE = 1024;

    public static String text(long bytes) {
        return new ByteCount(bytes).toString();
    }

    /** As it stands in fota.yaml: {@code 16KB}, or a bare number of bytes. */
    public String value() {
        return wholeKilobytes() ? bytes / KILOBYTE + "KB" : Long.toString(bytes);
    }

    @Override
    public String toString() {
        if (wholeKilobytes()) {
            return bytes / KILOBYTE + " KB";
        }
        return bytes + (bytes == 1 ? " byte" : " bytes");
    }

    private boolean wholeKilobytes() {
        return bytes != 0 && bytes % KILOBYTE == 0;
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload;

import java.net.InetAddress;
import java.time.Duration;

/**
 * An image that the device said it took.
 *
 * @param ip the address that was used
 * @param bytes how many were sent
 * @param authentication how the device made sure of the password
 * @param manner how the bytes went
 * @param invitations how many it took, in all tries; 0 for a way without
 * @param transfer from the device's connection to its verdict
 * @param elapsed the whole upload
 */
public record UploadReport(
        InetAddress ip,
        long bytes,
        Authentication authentication,
        Manner manner,
        int invitations,
        Duration transfer,
        Duration elapsed) {
    public enum Manner {
        STREAMED,
        LOCK_STEP,
        /** The device stalled under streaming, and a second try went in lock-step. */
        LOCK_STEP_AFTER_STALL
    }

    /** Of the transfer alone. */
    public double bytesPerSecond() {
        return bytes / Math.max(transfer.toNanos() / 1e9, 1e-9);
    }
}

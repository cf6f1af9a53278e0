// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload;

/**
 * How the image is put on the wire.
 *
 * @param policy whether to wait for the device's word after each chunk; default {@link Policy#STREAM_THEN_LOCK_STEP}
 * @param chunk bytes that are sent before waiting in lock-step; 1..65536, default 1460 (one full TCP segment)
 * @param buffer bytes that the system holds for the connection; 1024..16777216, default 16384: three receive windows of an
 *     ESP8266. What is in it is not counted as acknowledged, so a larger one makes the progress coarser and no upload
 *     faster
 */
public record Sending(Policy policy, int chunk, int buffer) {
    public enum Policy {
        /** Stream; if the device stalls, invite it again and go in lock-step. */
        STREAM_THEN_LOCK_STEP,
        /** TCP's flow control alone sets the pace. */
        STREAM,
        /** After each chunk wait for an acknowledgement, as the Arduino tools do. */
        LOCK_STEP
    }

    public static final Sending DEFAULT = new Sending(Policy.STREAM_THEN_LOCK_STEP, 1460, 16 * 1024);

    public Sending {
        if (chunk < 1 || chunk > 64 * 1024) {
            throw new IllegalArgumentException("a chunk is 1..65536 bytes, not " + chunk);
        }
        if (buffer < 1024 || buffer > 16 * 1024 * 1024) {
            throw new IllegalArgumentException("a buffer is 1024..16777216 bytes, not " + buffer);
        }
    }

    public Sending with(Policy other) {
        return new Sending(other, chunk, buffer);
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import org.fotaide.deploy.upload.updater.DeviceError;

/** How a transfer ended. */
sealed interface TransferEnd {
    /** Whether the device may have taken the image all the same, without having said so. */
    default boolean mayBeTaken() {
        return false;
    }

    /** The device took the image. */
    record Taken() implements TransferEnd {}

    /** The device gave its reason for not taking it. */
    record Rejected(DeviceError error) implements TransferEnd {}

    /** The connection ended before all was acknowledged. */
    record BrokenOff(long acknowledged, boolean allSent, String reason) implements TransferEnd {
        @Override
        public boolean mayBeTaken() {
            return allSent;
        }
    }

    /** Nothing moves any more. */
    record Stalled(long acknowledged) implements TransferEnd {}

    /** All was acknowledged and the connection ended, but not with OK. */
    record Unclear(String words) implements TransferEnd {
        @Override
        public boolean mayBeTaken() {
            return true;
        }
    }

    /** All was acknowledged, and no verdict came in time. */
    record Missing() implements TransferEnd {
        @Override
        public boolean mayBeTaken() {
            return true;
        }
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

/** How a transfer ended. */
sealed interface TransferEnd {
    /** The device took the image. */
    record Taken() implements TransferEnd {}

    /** The device gave its reason for not taking it. */
    record Rejected(DeviceError error) implements TransferEnd {}

    /** The connection ended before all was acknowledged. */
    record BrokenOff(long acknowledged, String reason) implements TransferEnd {}

    /** Nothing moves any more. */
    record Stalled(long acknowledged) implements TransferEnd {}

    /** All was acknowledged and the connection ended, but not with OK. */
    record Unclear(String words) implements TransferEnd {}

    /** All was acknowledged, and no verdict came in time. */
    record Missing() implements TransferEnd {}
}

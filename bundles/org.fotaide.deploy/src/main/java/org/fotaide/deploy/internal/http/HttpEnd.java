// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.internal.http;

/** How a question to a device ended. Bytes are those of the body. */
public sealed interface HttpEnd {
    /** It answered; possibly before it had taken the whole body. */
    record Answered(HttpAnswer answer) implements HttpEnd {}

    /** No connection came about. */
    record NoConnection(String reason) implements HttpEnd {}

    /**
     * The connection ended without an answer.
     *
     * @param all whether the last byte of the body had been handed to the system
     */
    record BrokenOff(long sent, boolean all, String reason) implements HttpEnd {}

    /** It took no more bytes for too long. */
    record Stalled(long sent) implements HttpEnd {}

    /** It took everything and did not answer in time. */
    record Silent() implements HttpEnd {}

    /** What it said is not HTTP. */
    record Foreign(String words) implements HttpEnd {}
}

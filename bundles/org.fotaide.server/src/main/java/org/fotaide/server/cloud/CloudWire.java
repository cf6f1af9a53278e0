// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.cloud;

/** The way back to a device. May be used from any thread. */
interface CloudWire {
    /** Sends a message in a segment of its own, after those that wait. */
    void say(CloudText text);

    /** Ends the connection when what waits has been sent. */
    void end();

    /** From which address the device came. */
    String address();
}

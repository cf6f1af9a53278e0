// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.cloud;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A message to a device. The firmware searches it for words to the blank (PROTOCOLS 7), so the blanks stand as the vendor's
 * documents print them, and each kind has only the words that it is to be taken for.
 *
 * @param json one object
 */
record CloudText(String json) {
    /** A segment of this length is taken for the first part of a longer message. */
    private static final int SEGMENT = 1460;

    static CloudText activated(long nonce) {
        return new CloudText("{\"status\": 200, \"nonce\": " + nonce + ", \"activate_status\": 1}");
    }

    /** The device asks for its timers then. */
    static CloudText identified(long nonce, String device) {
        return new CloudText("{\"status\": 200, \"nonce\": " + nonce + ", \"device\": {\"id\": \"" + device + "\"}}");
    }

    static CloudText timers(long nonce) {
        return new CloudText("{\"status\": 200, \"nonce\": " + nonce + ", \"timers\": []}");
    }

    static CloudText pong() {
        return new CloudText("{\"status\": 200, \"message\": \"ping success\"}");
    }

    static CloudText noted() {
        return new CloudText("{\"status\": 200, \"message\": \"send message success\"}");
    }

    /**
     * Something went wrong.
     *
     * @param code one word for it, of letters and hyphens
     */
    static CloudText failed(long nonce, int status, String code) {
        return new CloudText("{\"status\": " + status + ", \"nonce\": " + nonce + ", \"message\": \"" + code + "\"}");
    }

    /** The owner's key, which the documents print in it, is none of the device's business. */
    static CloudText upgrade(long nonce, String rom) {
        return order(
                nonce, "{\"action\": \"sys_upgrade\", \"version\": \"" + rom + "\", \"deliver_to_device\": \"true\"}");
    }

    static CloudText restart(long nonce) {
        return order(nonce, "{\"action\": \"sys_reboot\", \"deliver_to_device\": \"true\"}");
    }

    private static CloudText order(long nonce, String get) {
        return new CloudText("{\"body\": {}, \"nonce\": " + nonce + ", \"get\": " + get
                + ", \"path\": \"/v1/device/rpc/\", \"post\": {}, \"method\": \"GET\", \"deliver_to_device\": true}");
    }

    /** As it goes over the wire, never exactly as long as a segment. */
    ByteBuffer bytes() {
        boolean full = (json.length() + 1) % SEGMENT == 0;
        return ByteBuffer.wrap((json + (full ? " \n" : "\n")).getBytes(StandardCharsets.US_ASCII));
    }
}

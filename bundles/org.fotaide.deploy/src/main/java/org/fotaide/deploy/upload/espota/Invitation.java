// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import java.nio.charset.StandardCharsets;
import org.fotaide.deploy.upload.Payload;

/**
 * The first datagram (PROTOCOLS 1.2): what is offered, and the TCP port where it can be fetched.
 *
 * @param kind firmware or file system
 * @param port of the listener
 * @param size of the image in bytes
 * @param md5 of the image, 32 lower-case hexadecimal digits
 */
record Invitation(Payload.Kind kind, int port, int size, String md5) {
    byte[] datagram() {
        return (command() + " " + port + " " + size + " " + md5 + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private int command() {
        return switch (kind) {
            case FIRMWARE -> 0;
            case FILE_SYSTEM -> 100;
        };
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.cloud;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.fotaide.simulator.client.Connection;

/**
 * Segments on their way to be messages, as the vendor's firmware has it: a segment of full size is put by, and any other ends
 * the message that it belongs to. Its buffer has 2048 bytes; the real one is overrun by more, here the rest is lost.
 */
final class Inbox {
    private static final int BUFFER = 2048;

    private byte[] kept = new byte[0];

    /** The messages that these bytes end. */
    List<String> take(byte[] bytes) {
        List<String> messages = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += Connection.SEGMENT) {
            byte[] segment = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + Connection.SEGMENT));
            if (segment.length == Connection.SEGMENT) {
                kept = segment;
            } else {
                messages.add(message(segment));
                kept = new byte[0];
            }
        }
        return messages;
    }

    private String message(byte[] segment) {
        byte[] whole = Arrays.copyOf(kept, Math.min(BUFFER, kept.length + segment.length));
        System.arraycopy(segment, 0, whole, kept.length, whole.length - kept.length);
        return new String(whole, StandardCharsets.ISO_8859_1);
    }
}

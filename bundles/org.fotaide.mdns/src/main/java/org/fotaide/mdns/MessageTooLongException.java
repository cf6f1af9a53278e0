// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

/** A message with more bytes than one datagram of multicast DNS may have. */
public final class MessageTooLongException extends Exception {
    private static final long serialVersionUID = 1L;

    MessageTooLongException(int size) {
        super("a message has at most " + Message.LONGEST + " bytes, not " + size);
    }
}

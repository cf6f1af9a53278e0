// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

import org.fotaide.mdns.MalformedMessageException.Fault;

/** A place in the bytes of a message, moving on as they are read; never past their end. */
final class WireInput {
    private final byte[] bytes;
    private int position;

    WireInput(byte[] bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    /** The same bytes at another place. */
    WireInput at(int offset) {
        return new WireInput(bytes, offset);
    }

    int position() {
        return position;
    }

    int u8() throws MalformedMessageException {
        need(1);
        return bytes[position++] & 0xFF;
    }

    int u16() throws MalformedMessageException {
        return u8() << 8 | u8();
    }

    int s32() throws MalformedMessageException {
        return u16() << 16 | u16();
    }

    byte[] take(int length) throws MalformedMessageException {
        need(length);
        byte[] taken = new byte[length];
        System.arraycopy(bytes, position, taken, 0, length);
        position += length;
        return taken;
    }

    private void need(int length) throws MalformedMessageException {
        if (length > bytes.length - position) {
            throw new MalformedMessageException(Fault.CUT_SHORT, position);
        }
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fotaide.mdns.MalformedMessageException.Fault;

/**
 * Reads one name, compressed or not (RFC 1035 section 4.1.4). A pointer must lead to before the piece that it ends, so that
 * every chain of pointers comes to an end.
 */
final class NameReader {
    private static final int POINTER = 0xC0;

    private final WireInput input;
    private final List<String> labels = new ArrayList<>();
    private int size = 1;

    NameReader(WireInput input) {
        this.input = input;
    }

    /** The name; the input then stands behind it. */
    DomainName read() throws MalformedMessageException {
        WireInput piece = input;
        int start = input.position();
        while (true) {
            int at = piece.position();
            int length = piece.u8();
            if (length == 0) {
                return new DomainName(labels);
            }
            switch (length & POINTER) {
                case 0 -> add(piece.take(length), at);
                case POINTER -> {
                    int target = (length & ~POINTER) << 8 | piece.u8();
                    if (target >= start) {
                        throw new MalformedMessageException(Fault.POINTER, at);
                    }
                    start = target;
                    piece = piece.at(target);
                }
                default -> throw new MalformedMessageException(Fault.LABEL, at);
            }
        }
    }

    private void add(byte[] label, int at) throws MalformedMessageException {
        size += 1 + label.length;
        if (size > DomainName.LONGEST_NAME) {
            throw new MalformedMessageException(Fault.NAME_TOO_LONG, at);
        }
        try {
            labels.add(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(label))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new MalformedMessageException(Fault.LABEL_TEXT, at);
        }
    }
}

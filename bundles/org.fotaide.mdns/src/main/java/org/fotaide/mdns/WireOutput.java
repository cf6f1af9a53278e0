// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The bytes of a message as they are written, with the places of the names in them. */
final class WireOutput {
    private static final int POINTER = 0xC000;
    private static final int LAST_PLACE = 0x3FFF;

    private byte[] bytes = new byte[512];
    private int size;

    /** Where each list of labels stands, in exactly this spelling. */
    private final Map<List<String>, Integer> places = new HashMap<>();

    int size() {
        return size;
    }

    WireOutput u8(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) value;
        return this;
    }

    WireOutput u16(int value) {
        return u8(value >>> 8).u8(value);
    }

    WireOutput s32(int value) {
        return u16(value >>> 16).u16(value);
    }

    WireOutput put(byte[] more) {
        for (byte b : more) {
            u8(b);
        }
        return this;
    }

    /** Writes something with its length in bytes, 16 bits, before it. */
    void withLength(Runnable something) {
        int start = u16(0).size;
        something.run();
        int length = size - start;
        bytes[start - 2] = (byte) (length >>> 8);
        bytes[start - 1] = (byte) length;
    }

    /** A name, ended by a pointer to where the rest of it already stands. */
    WireOutput name(DomainName name) {
        List<String> rest = name.labels();
        while (!rest.isEmpty()) {
            Integer place = places.get(rest);
            if (place != null) {
                return u16(POINTER | place);
            }
            rest = labelAndRest(rest);
        }
        return u8(0);
    }

    /** A name in full. Later names may still point to it. */
    WireOutput plainName(DomainName name) {
        List<String> rest = name.labels();
        while (!rest.isEmpty()) {
            rest = labelAndRest(rest);
        }
        return u8(0);
    }

    private List<String> labelAndRest(List<String> labels) {
        if (size <= LAST_PLACE) {
            places.putIfAbsent(labels, size);
        }
        byte[] text = labels.get(0).getBytes(StandardCharsets.UTF_8);
        u8(text.length).put(text);
        return labels.subList(1, labels.size());
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }
}

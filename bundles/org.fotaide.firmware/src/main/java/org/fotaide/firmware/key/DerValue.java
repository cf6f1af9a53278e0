// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.key;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;

/**
 * One value of a DER text (ITU-T X.690), as far as keys need it: types of one byte, lengths that are given.
 *
 * @param type its identifier byte
 * @param content what it holds
 */
record DerValue(int type, Bytes content) {
    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    static final int OBJECT = 0x06;
    static final int SEQUENCE = 0x30;

    /** Those that stand one behind the other; fewer where the bytes are damaged. */
    static List<DerValue> in(Bytes der) {
        List<DerValue> values = new ArrayList<>();
        Bytes rest = der;
        while (rest.length() >= 2 && rest.length() >= header(rest)) {
            int from = header(rest);
            long length = length(rest);
            if (length > rest.length() - from) {
                return values;
            }
            values.add(new DerValue(rest.u8(0), rest.slice(from, from + (int) length)));
            rest = rest.from(from + (int) length);
        }
        return values;
    }

    /** The parts of the sequence that these bytes begin with; none if they begin with something else. */
    static List<DerValue> sequence(Bytes der) {
        return in(der).stream().findFirst().map(DerValue::parts).orElse(List.of());
    }

    List<DerValue> parts() {
        return type == SEQUENCE ? in(content) : List.of();
    }

    /** Of an INTEGER. */
    Optional<BigInteger> number() {
        return type == INTEGER && !content.isEmpty()
                ? Optional.of(new BigInteger(content.toArray()))
                : Optional.empty();
    }

    /** Type and length, in bytes: a length above 127 is preceded by the number of its bytes. */
    private static int header(Bytes der) {
        return der.u8(1) < 0x80 ? 2 : 2 + (der.u8(1) & 0x7F);
    }

    private static long length(Bytes der) {
        if (der.u8(1) < 0x80) {
            return der.u8(1);
        }
        long length = 0;
        for (int at = 2; at < header(der); at++) {
            length = Math.min(length << 8 | der.u8(at), Integer.MAX_VALUE);
        }
        return length;
    }
}

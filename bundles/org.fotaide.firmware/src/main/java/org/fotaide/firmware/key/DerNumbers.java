// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.key;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.fotaide.firmware.bytes.Bytes;

/** The numbers at the start of a DER sequence, which is all that a key in the form of PKCS #1 (RFC 8017, A.1) is. */
record DerNumbers(Bytes sequence) {
    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;

    /** As many as asked for; fewer where the sequence is damaged. */
    List<BigInteger> first(int count) {
        List<BigInteger> numbers = new ArrayList<>();
        Bytes rest = content(sequence, SEQUENCE);
        while (numbers.size() < count) {
            Bytes number = content(rest, INTEGER);
            if (number.isEmpty()) {
                return numbers;
            }
            numbers.add(new BigInteger(number.toArray()));
            rest = rest.from(header(rest) + number.length());
        }
        return numbers;
    }

    /** What the value at the start of these bytes holds; nothing if it is of another type or does not end in them. */
    private static Bytes content(Bytes der, int type) {
        if (der.length() < 2 || der.u8(0) != type || der.length() < header(der)) {
            return Bytes.EMPTY;
        }
        int from = header(der);
        long length = length(der);
        return length > der.length() - from ? Bytes.EMPTY : der.slice(from, from + (int) length);
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

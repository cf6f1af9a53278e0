// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.bytes;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.Checksum;

/** An unchangeable run of bytes, or a view of a part of one. Numbers in it are little-endian, as the chip reads them. */
public final class Bytes {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    public static final Bytes EMPTY = new Bytes(new byte[0], 0, 0);

    private final byte[] array;
    private final int start;
    private final int length;

    private Bytes(byte[] array, int start, int length) {
        this.array = array;
        this.start = start;
        this.length = length;
    }

    /** These bytes, copied: later changes to the array are not seen. */
    public static Bytes copyOf(byte[] bytes) {
        return new Bytes(bytes.clone(), 0, bytes.length);
    }

    public int length() {
        return length;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    /** One byte, 0..255. */
    public int u8(int at) {
        return array[start + index(at, 1)] & 0xFF;
    }

    /** Two bytes, 0..65535. */
    public int u16(int at) {
        int first = start + index(at, 2);
        return (array[first] & 0xFF) | (array[first + 1] & 0xFF) << 8;
    }

    /** Four bytes, 0..4294967295. */
    public long u32(int at) {
        return (int) WORD.get(array, start + index(at, 4)) & 0xFFFF_FFFFL;
    }

    private int index(int at, int size) {
        if (at < 0 || at > length - size) {
            throw new IndexOutOfBoundsException("byte " + at + " (" + size + ") of " + length);
        }
        return at;
    }

    /** The bytes from one up to, not including, another, without copying. */
    public Bytes slice(int from, int to) {
        if (from < 0 || to < from || to > length) {
            throw new IndexOutOfBoundsException("bytes " + from + ".." + to + " of " + length);
        }
        return new Bytes(array, start + from, to - from);
    }

    public Bytes from(int from) {
        return slice(from, length);
    }

    /** Whether these values (0..255) stand first. */
    public boolean startsWith(int... values) {
        if (values.length > length) {
            return false;
        }
        for (int at = 0; at < values.length; at++) {
            if (u8(at) != values[at]) {
                return false;
            }
        }
        return true;
    }

    /** The first byte with another value than this one; the length if there is none. */
    public int firstOtherThan(int value) {
        int at = 0;
        while (at < length && u8(at) == value) {
            at++;
        }
        return at;
    }

    /** Where an ASCII text of one character or more stands at or after a byte; -1 if nowhere. */
    public int indexOf(String ascii, int from) {
        byte[] wanted = ascii.getBytes(StandardCharsets.US_ASCII);
        int last = length - wanted.length;
        for (int at = from; at <= last; at++) {
            int first = start + at;
            if (array[first] == wanted[0]
                    && Arrays.equals(array, first, first + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    /** The exclusive or of a start value and all bytes, 0..255. */
    public int xor(int initial) {
        int sum = initial;
        for (int at = 0; at < length; at++) {
            sum ^= u8(at);
        }
        return sum & 0xFF;
    }

    public void addTo(Checksum checksum) {
        checksum.update(array, start, length);
    }

    public void addTo(MessageDigest digest) {
        digest.update(array, start, length);
    }

    public void copyTo(byte[] target, int at) {
        System.arraycopy(array, start, target, at, length);
    }

    public byte[] toArray() {
        return Arrays.copyOfRange(array, start, start + length);
    }

    /** The bytes as text, one character each. */
    public String latin1() {
        return new String(array, start, length, StandardCharsets.ISO_8859_1);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes
                && Arrays.equals(array, start, start + length, bytes.array, bytes.start, bytes.start + bytes.length);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int at = 0; at < length; at++) {
            hash = 31 * hash + array[start + at];
        }
        return hash;
    }

    @Override
    public String toString() {
        return length + " bytes";
    }
}

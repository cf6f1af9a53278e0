// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

/**
 * How many bytes the device has acknowledged.
 *
 * <p>It answers each of its writes with the number of bytes written, in decimal and without a separator; several answers
 * may arrive as one ({@code 14601460}), one in pieces, or one for everything at the very end. So the digits are ambiguous,
 * and are read between two bounds that are sure: the device has no more than was handed to the system, and it has written
 * all but what the system still holds and what fits into its memory.
 */
final class AckCount {
    private static final int USUAL_DIGITS = 4;
    /** More than an ESP8266 or ESP32 keeps of a connection, in bytes. */
    private static final int DEVICE_MEMORY = 64 * 1024;

    private final long underway;
    private long handedOver;
    private long heard;
    private long count;
    private long number;
    private int digits;

    /**
     * @param held how many bytes the system may hold for the connection at most
     */
    AckCount(long held) {
        this.underway = held + DEVICE_MEMORY;
    }

    void handedOver(long bytes) {
        handedOver += bytes;
    }

    /** Takes the numbers in what arrived at once; returns whether the count went up by them. */
    boolean heard(byte[] bytes, int length) {
        long before = heard;
        int start = 0;
        while (start < length) {
            int end = start;
            while (end < length && bytes[end] >= '0' && bytes[end] <= '9') {
                end++;
            }
            run(bytes, start, end);
            digits = end < length ? 0 : digits;
            start = end + 1;
        }
        return heard > before;
    }

    private void run(byte[] bytes, int start, int end) {
        if (!oneLarge(bytes, start, end)) {
            severalOrPieces(bytes, start, end);
        }
    }

    /** One answer for many segments. */
    private boolean oneLarge(byte[] bytes, int start, int end) {
        if (end - start <= USUAL_DIGITS) {
            return false;
        }
        long whole = 0;
        for (int i = start; i < end && whole <= handedOver; i++) {
            whole = 10 * whole + bytes[i] - '0';
        }
        if (heard + whole > handedOver) {
            return false;
        }
        heard += whole;
        digits = 0;
        return true;
    }

    /** Numbers of four digits or fewer, none of which begins with 0; the last one may go on in what arrives next. */
    private void severalOrPieces(byte[] bytes, int start, int end) {
        if (digits + end - start > USUAL_DIGITS) {
            digits = 0;
        }
        for (int i = start; i < end; i++) {
            int digit = bytes[i] - '0';
            boolean another = digits == 0 || (digits >= USUAL_DIGITS && digit != 0);
            long larger = another ? digit : 10 * number + digit;
            heard = Math.min(handedOver, heard + larger - (another ? 0 : number));
            number = larger;
            digits = another ? 1 : digits + 1;
        }
    }

    /** Never falls and is never more than was handed over. */
    long count() {
        count = Math.max(count, Math.max(heard, handedOver - underway));
        return count;
    }

    /** Whether the device's answers add up to that many bytes. */
    boolean covers(long bytes) {
        return heard >= bytes;
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.Optional;
import java.util.zip.CRC32;
import org.fotaide.firmware.bytes.Bytes;

/** The header of a gzip file (RFC 1952, 2.3). */
record GzipHeader(Bytes file, Faults faults) {
    private static final int FIXED_LENGTH = 10;
    private static final int DEFLATE = 8;
    private static final int HEADER_CRC = 0x02;
    private static final int EXTRA = 0x04;
    private static final int NAME = 0x08;
    private static final int COMMENT = 0x10;
    private static final int RESERVED = 0xE0;

    /** Where the compressed data start; empty, with a fault, if the header is damaged. */
    Optional<Integer> dataStart() {
        if (file.length() < FIXED_LENGTH) {
            return damaged(file.length(), "the file ends within the header");
        }
        if (file.u8(2) != DEFLATE) {
            return damaged(2, "the method of compression is not deflate");
        }
        int flags = file.u8(3);
        if ((flags & RESERVED) != 0) {
            return damaged(3, "flags are set that are not defined");
        }
        int at = FIXED_LENGTH;
        if ((flags & EXTRA) != 0) {
            at = at + 2 <= file.length() ? at + 2 + file.u16(at) : file.length() + 1;
        }
        at = (flags & NAME) != 0 ? afterZero(at) : at;
        at = (flags & COMMENT) != 0 ? afterZero(at) : at;
        int end = (flags & HEADER_CRC) != 0 ? at + 2 : at;
        if (end > file.length()) {
            return damaged(file.length(), "the file ends within the header");
        }
        return end > at ? checked(at) : Optional.of(at);
    }

    private int afterZero(int start) {
        int at = start;
        while (at < file.length() && file.u8(at) != 0) {
            at++;
        }
        return at + 1;
    }

    private Optional<Integer> checked(int crcStart) {
        CRC32 crc = new CRC32();
        file.slice(0, crcStart).addTo(crc);
        return (crc.getValue() & 0xFFFF) == file.u16(crcStart)
                ? Optional.of(crcStart + 2)
                : damaged(crcStart, "the CRC of the header is wrong");
    }

    private Optional<Integer> damaged(int at, String detail) {
        faults.add(ImageCode.GZIP, at, "The compressed file cannot be unpacked: %s. It is damaged.", detail);
        return Optional.empty();
    }
}

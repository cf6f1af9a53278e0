// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.fotaide.firmware.bytes.Bytes;

/** Unpacks the data of a gzip file and verifies the CRC and the length behind them (RFC 1952, 2.3.1). */
record GzipContent(Bytes file, int start, Faults faults) {
    /** No flash of the chip is larger: 16 MB. */
    static final int MOST = 16 << 20;

    private static final int TRAILER_LENGTH = 8;
    private static final int CHUNK = 1 << 16;

    /** What is inside; empty, with a fault, if it cannot be had. */
    Optional<Bytes> unpack() {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file.from(start).toArray());
            return inflated(inflater);
        } catch (DataFormatException damage) {
            String detail = damage.getMessage() == null ? "it is no deflate data" : damage.getMessage();
            return damaged(start + (int) inflater.getBytesRead(), detail);
        } finally {
            inflater.end();
        }
    }

    private Optional<Bytes> inflated(Inflater inflater) throws DataFormatException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        while (!inflater.finished()) {
            int count = inflater.inflate(chunk);
            if (count == 0 && !inflater.finished()) {
                return damaged(file.length(), "the data end too early");
            }
            content.write(chunk, 0, count);
            if (content.size() > MOST) {
                faults.add(
                        ImageCode.GZIP_SIZE,
                        start,
                        "The file unpacks to more than 16 MB, which is more than any ESP8266's flash holds.");
                return Optional.empty();
            }
        }
        Bytes bytes = Bytes.copyOf(content.toByteArray());
        trailer(bytes, start + (int) inflater.getBytesRead());
        return Optional.of(bytes);
    }

    private void trailer(Bytes content, int at) {
        if (file.length() - at < TRAILER_LENGTH) {
            damaged(file.length(), "the CRC or the length at the end is missing");
            return;
        }
        CRC32 crc = new CRC32();
        content.addTo(crc);
        if (crc.getValue() != file.u32(at)) {
            damaged(at, String.format("the CRC is %08x and should be %08x", file.u32(at), crc.getValue()));
        }
        if (content.length() != file.u32(at + 4)) {
            damaged(at + 4, "the length at the end is " + file.u32(at + 4) + " and should be " + content.length());
        }
        if (file.length() - at > TRAILER_LENGTH) {
            faults.add(
                    ImageCode.TRAILING,
                    at + TRAILER_LENGTH,
                    "%d bytes follow behind the compressed data. The boot loader takes the last four bytes of the file for"
                            + " the unpacked length.",
                    file.length() - at - TRAILER_LENGTH);
        }
    }

    private Optional<Bytes> damaged(int at, String detail) {
        faults.add(ImageCode.GZIP, at, "The compressed file cannot be unpacked: %s. It is damaged.", detail);
        return Optional.empty();
    }
}

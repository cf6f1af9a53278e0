// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;

/**
 * Takes a version 1 image (PROTOCOLS.md 6.1) apart, wherever in a file it starts. Reports what keeps it from being read;
 * whether the values make sense is {@link PlainCheck}'s matter.
 */
record PlainStructure(Bytes file, int start, Faults faults) {
    private static final int MOST_SEGMENTS = 16;

    /** Empty if it could not be read to its end; then a fault says why. */
    Optional<PlainImage> read() {
        if (file.length() - start < ImageHeader.LENGTH) {
            return truncated(start, "its header has 8 bytes");
        }
        if (file.u8(start) != ImageHeader.MAGIC) {
            faults.add(
                    ImageCode.HEADER,
                    start,
                    "An E9 must stand here, where the part for the RAM starts, not %02X.",
                    file.u8(start));
            return Optional.empty();
        }
        ImageHeader header =
                new ImageHeader(file.u8(start + 1), file.u8(start + 2), file.u8(start + 3), file.u32(start + 4));
        if (header.segmentCount() == 0) {
            faults.add(ImageCode.HEADER, start + 1, "The image says that it has no segment.");
            return Optional.empty();
        }
        if (header.segmentCount() > MOST_SEGMENTS) {
            faults.add(
                    ImageCode.HEADER,
                    start + 1,
                    "The image says that it has %d segments; boot loaders take 16 at most.",
                    header.segmentCount());
        }
        return segments(header).flatMap(segments -> closed(header, segments));
    }

    private Optional<List<Segment>> segments(ImageHeader header) {
        List<Segment> segments = new ArrayList<>();
        int at = start + ImageHeader.LENGTH;
        for (int number = 1; number <= header.segmentCount(); number++) {
            if (file.length() - at < Segment.HEADER_LENGTH) {
                return truncated(
                        at, "the header of segment " + number + " of " + header.segmentCount() + " is missing");
            }
            long address = file.u32(at);
            long length = file.u32(at + 4);
            int data = at + Segment.HEADER_LENGTH;
            if (length > file.length() - data) {
                return truncated(
                        at + 4,
                        "segment " + number + " says that it has " + length + " bytes, and " + (file.length() - data)
                                + " are left");
            }
            at = data + (int) length;
            segments.add(new Segment(address, file.slice(data, at)));
        }
        return Optional.of(segments);
    }

    private Optional<PlainImage> closed(ImageHeader header, List<Segment> segments) {
        int used = PlainImage.usedLength(segments);
        int length = PlainImage.wholeLength(segments);
        if (length > file.length() - start) {
            return truncated(start + used, "the checksum is missing");
        }
        Bytes padding = file.slice(start + used, start + length - 1);
        int stray = padding.firstOtherThan(0);
        if (stray < padding.length()) {
            faults.add(
                    ImageCode.PADDING,
                    start + used + stray,
                    "The bytes between the last segment and the checksum must be zero; here stands %02X.",
                    padding.u8(stray));
        }
        return Optional.of(new PlainImage(header, segments, file.u8(start + length - 1), length));
    }

    private <T> Optional<T> truncated(int at, String detail) {
        faults.add(
                ImageCode.TRUNCATED,
                at,
                "The file ends before the image does: %s. It was cut short, or is damaged.",
                detail);
        return Optional.empty();
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;

/**
 * A version 1 image (PROTOCOLS.md 6.1): a header and segments that are copied into RAM, with an XOR checksum over the
 * segments' bytes. Also the inner part of other images.
 *
 * @param header the first eight bytes
 * @param segments in the order of the file
 * @param checksum the byte that the file holds
 * @param length from the header to the checksum, in bytes: a multiple of 16
 */
public record PlainImage(ImageHeader header, List<Segment> segments, int checksum, int length) implements Image {
    static final int CHECKSUM_START = 0xEF;

    public PlainImage {
        segments = List.copyOf(segments);
    }

    @Override
    public ImageKind kind() {
        return ImageKind.PLAIN;
    }

    @Override
    public Optional<FlashSettings> settings() {
        return header.settings();
    }

    @Override
    public List<Bytes> program() {
        return segments.stream().map(Segment::data).toList();
    }

    /** The checksum that belongs to the segments. */
    public int computedChecksum() {
        int sum = CHECKSUM_START;
        for (Segment segment : segments) {
            sum = segment.data().xor(sum);
        }
        return sum;
    }

    @Override
    public List<ImageRow> describe() {
        List<ImageRow> rows = new ArrayList<>();
        rows.add(new ImageRow("Kind", kind().title()));
        rows.addAll(parts());
        romName().ifPresent(name -> rows.add(new ImageRow("ROM name", name)));
        rows.add(new ImageRow(
                "Not covered",
                "no check sees a change of flash mode, size, frequency, or of the addresses in the headers"));
        rows.add(ImageRow.of("Size", "%d bytes", length));
        return rows;
    }

    /** The rows that this part adds to the description of an image that it stands in. */
    List<ImageRow> parts() {
        List<ImageRow> rows = new ArrayList<>();
        rows.add(new ImageRow("Flash", settings().map(FlashSettings::toString).orElse("illegal settings")));
        rows.add(ImageRow.of("Entry", "0x%08x", header.entry()));
        for (Segment segment : segments) {
            rows.add(ImageRow.of(
                    "Segment",
                    "0x%08x %s, %d bytes",
                    segment.address(),
                    Memory.at(segment.address()).map(Memory::title).orElse("outside every memory"),
                    segment.data().length()));
        }
        rows.add(ImageRow.of("Checksum", "0x%02x", checksum));
        return rows;
    }
}

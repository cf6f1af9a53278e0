// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.nio.ByteBuffer;
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

    /** The checksum is the last byte of a block, in bytes. */
    private static final int BLOCK = 16;

    public PlainImage {
        segments = List.copyOf(segments);
    }

    /** An image with its checksum, ready to be written. */
    public static PlainImage of(FlashSettings settings, long entry, List<Segment> segments) {
        ImageHeader header = new ImageHeader(segments.size(), settings.modeByte(), settings.sizeByte(), entry);
        PlainImage open = new PlainImage(header, segments, 0, wholeLength(segments));
        return new PlainImage(header, segments, open.computedChecksum(), open.length());
    }

    /** From the header to the end of the last segment, in bytes. */
    static int usedLength(List<Segment> segments) {
        int used = ImageHeader.LENGTH;
        for (Segment segment : segments) {
            used += Segment.HEADER_LENGTH + segment.data().length();
        }
        return used;
    }

    /** From the header to the checksum, in bytes. */
    static int wholeLength(List<Segment> segments) {
        return (usedLength(segments) / BLOCK + 1) * BLOCK;
    }

    /** Writes the image as it stands in a file; the buffer is little-endian. */
    public void writeTo(ByteBuffer file) {
        int end = file.position() + length;
        file.put((byte) ImageHeader.MAGIC).put((byte) header.segmentCount());
        file.put((byte) header.modeByte()).put((byte) header.sizeByte());
        file.putInt((int) header.entry());
        for (Segment segment : segments) {
            file.putInt((int) segment.address()).putInt(segment.data().length());
            file.put(segment.data().toArray());
        }
        file.put(new byte[end - 1 - file.position()]);
        file.put((byte) checksum);
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
        rows.addAll(loadedParts());
        return rows;
    }

    /** Those rows without the flash settings, for an image that has something else in their place. */
    List<ImageRow> loadedParts() {
        List<ImageRow> rows = new ArrayList<>();
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

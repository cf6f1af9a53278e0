// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.Optional;
import java.util.function.BiFunction;
import org.fotaide.firmware.bytes.Bytes;

/**
 * Reads files compressed with gzip (RFC 1952, PROTOCOLS.md 6.5) and what is inside. Compression within compression is not
 * unpacked, since no device does so.
 *
 * @param inside reads what is unpacked
 */
record GzipFormat(BiFunction<Bytes, Faults, Image> inside) implements Format {
    @Override
    public Optional<Image> read(Bytes file, Faults faults) {
        if (!file.startsWith(0x1F, 0x8B)) {
            return Optional.empty();
        }
        Optional<Image> image = new GzipHeader(file, faults)
                .dataStart()
                .flatMap(start -> new GzipContent(file, start, faults).unpack())
                .map(content -> {
                    Faults found = new Faults();
                    Image unpacked = inside.apply(content, found);
                    faults.addInner("In the unpacked file: ", found.inOrder());
                    return new GzipImage(unpacked, file.length());
                });
        return image.or(() -> Optional.of(new DamagedImage(ImageKind.GZIP, file.length())));
    }
}

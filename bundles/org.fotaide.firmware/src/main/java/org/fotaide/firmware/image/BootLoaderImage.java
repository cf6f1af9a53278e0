// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;

/**
 * The vendor's second-stage boot loader, which lies at 0 in flash and starts user1 or user2.
 *
 * @param loader the version 1 image
 * @param version as its text says, for example {@code 1.7(5d6f877)}
 * @param known which of the vendor's files it is; empty if it differs from those that are known
 */
public record BootLoaderImage(PlainImage loader, String version, Optional<String> known) implements Image {
    @Override
    public ImageKind kind() {
        return ImageKind.BOOT_LOADER;
    }

    @Override
    public int length() {
        return loader.length();
    }

    @Override
    public Optional<FlashSettings> settings() {
        return loader.settings();
    }

    @Override
    public List<Bytes> program() {
        return loader.program();
    }

    @Override
    public List<ImageRow> describe() {
        List<ImageRow> rows = new ArrayList<>();
        rows.add(new ImageRow("Kind", kind().title()));
        rows.add(new ImageRow("Version", version));
        rows.add(new ImageRow("Vendor's file", known.orElse("none that is known")));
        rows.addAll(loader.parts());
        rows.add(ImageRow.of("Size", "%d bytes", length()));
        return rows;
    }
}

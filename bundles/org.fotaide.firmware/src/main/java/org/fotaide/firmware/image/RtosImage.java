// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;

/**
 * A program of ESP8266_RTOS_SDK 3.x (PROTOCOLS.md 6.6): a version 1 image with segments that run from flash, and possibly
 * a SHA-256 digest behind it.
 *
 * @param application the version 1 image
 * @param digest the 32 bytes behind it, if any
 */
public record RtosImage(PlainImage application, Optional<Bytes> digest) implements Image {
    static final int DIGEST_LENGTH = 32;

    @Override
    public ImageKind kind() {
        return ImageKind.RTOS;
    }

    @Override
    public int length() {
        return application.length() + digest.map(Bytes::length).orElse(0);
    }

    @Override
    public Optional<FlashSettings> settings() {
        return application.settings();
    }

    @Override
    public List<Bytes> program() {
        return application.program();
    }

    @Override
    public List<ImageRow> describe() {
        List<ImageRow> rows = new ArrayList<>();
        rows.add(new ImageRow("Kind", kind().title()));
        rows.addAll(application.parts());
        rows.add(new ImageRow("Digest", digest.isPresent() ? "SHA-256" : "none"));
        romName().ifPresent(name -> rows.add(new ImageRow("ROM name", name)));
        rows.add(ImageRow.of("Size", "%d bytes", length()));
        return rows;
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.Slot;

/**
 * A file with a signature behind it (PROTOCOLS.md 5): payload, signature, length of the signature. Whether the signature
 * is right only the owner's public key tells: {@link SignatureCheck}.
 *
 * @param content what the payload is
 * @param payload the bytes that are signed
 * @param signature the signature's bytes
 */
public record SignedImage(Image content, Bytes payload, Bytes signature) implements Image {
    /** The length word, in bytes. */
    static final int TRAILER_LENGTH = 4;

    /** What its owner's key verifies. */
    public PayloadSignature payloadSignature() {
        return new PayloadSignature(Digests.SHA_256.of(payload), signature);
    }

    @Override
    public ImageKind kind() {
        return ImageKind.SIGNED;
    }

    @Override
    public int length() {
        return payload.length() + signature.length() + TRAILER_LENGTH;
    }

    @Override
    public Optional<Slot> slot() {
        return content.slot();
    }

    @Override
    public Optional<FlashSettings> settings() {
        return content.settings();
    }

    @Override
    public List<Bytes> program() {
        return content.program();
    }

    @Override
    public List<ImageRow> describe() {
        List<ImageRow> rows = new ArrayList<>();
        rows.add(new ImageRow("Kind", kind().title()));
        rows.add(ImageRow.of(
                "Signature", "%d bytes; right or wrong is only to be told with the public key", signature.length()));
        for (ImageRow row : content.describe()) {
            rows.add(new ImageRow("Payload: " + row.label(), row.value()));
        }
        rows.add(ImageRow.of("Size", "%d bytes", length()));
        return rows;
    }
}

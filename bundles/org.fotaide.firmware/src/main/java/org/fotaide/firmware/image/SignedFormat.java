// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.fotaide.firmware.bytes.Bytes;

/**
 * Reads signed files (PROTOCOLS.md 5) and their payload. Any file may end in a word that looks like the length of a
 * signature, so what stands before it must be an image from its start to its end.
 *
 * @param inside reads the payload
 */
record SignedFormat(BiFunction<Bytes, Faults, Image> inside) implements Format {
    /** Of keys on the curves of 256, 384 and 521 bits, in bytes. */
    private static final Set<Long> CURVES = Set.of(64L, 96L, 132L);

    /** Of RSA keys of 1024 to 4096 bits, in bytes. */
    private static final int LEAST_RSA = 128;

    private static final int MOST_RSA = 512;
    private static final int STEP_RSA = 8;

    @Override
    public Optional<Image> read(Bytes file, Faults faults) {
        if (!started(file) || file.length() <= SignedImage.TRAILER_LENGTH) {
            return Optional.empty();
        }
        int trailer = file.length() - SignedImage.TRAILER_LENGTH;
        long length = file.u32(trailer);
        if (!ofSignature(length) || length >= trailer) {
            return Optional.empty();
        }
        Bytes payload = file.slice(0, trailer - (int) length);
        Faults found = new Faults();
        Image content = inside.apply(payload, found);
        if (content instanceof DamagedImage || content instanceof UnknownImage) {
            return Optional.empty();
        }
        faults.addInner("In the payload: ", found.inOrder());
        mode(payload, faults);
        return Optional.of(new SignedImage(content, payload, file.slice(payload.length(), trailer)));
    }

    private static boolean ofSignature(long length) {
        boolean rsa = length >= LEAST_RSA && length <= MOST_RSA && length % STEP_RSA == 0;
        return rsa || CURVES.contains(length);
    }

    private static boolean started(Bytes file) {
        return file.startsWith(ImageHeader.MAGIC) || file.startsWith(SlotImage.MAGIC) || file.startsWith(0x1F, 0x8B);
    }

    private static void mode(Bytes payload, Faults faults) {
        if (payload.startsWith(ImageHeader.MAGIC) && payload.length() > 2) {
            faults.add(
                    ImageCode.SIGNED_MODE,
                    2,
                    "The device writes its own flash mode into byte 2 before it checks the signature, so a device whose mode is"
                            + " not %s refuses this file with error 12. Compress before signing to avoid that.",
                    FlashMode.of(payload.u8(2)).map(FlashMode::name).orElse("the one in the header"));
        }
    }
}

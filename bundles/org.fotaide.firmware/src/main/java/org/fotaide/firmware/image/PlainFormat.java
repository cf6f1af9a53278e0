// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;

/** Reads version 1 images (PROTOCOLS.md 6.1): plain ones, the vendor's boot loaders, and those of RTOS SDK 3.x. */
final class PlainFormat implements Format {
    @Override
    public Optional<Image> read(Bytes file, Faults faults) {
        if (!file.startsWith(ImageHeader.MAGIC)) {
            return Optional.empty();
        }
        Optional<PlainImage> plain = new PlainStructure(file, 0, faults).read();
        if (plain.isEmpty()) {
            return Optional.of(new DamagedImage(ImageKind.PLAIN, file.length()));
        }
        Image image = image(file, plain.get());
        boolean mapped = image instanceof RtosImage;
        PlainCheck check = new PlainCheck(plain.get(), 0, mapped ? PlainCheck.RAM_AND_FLASH : PlainCheck.RAM, faults);
        check.values();
        check.checksum();
        if (file.length() > image.length()) {
            faults.add(
                    ImageCode.TRAILING,
                    image.length(),
                    "%d bytes follow behind the end of the image.",
                    file.length() - image.length());
        }
        if (image instanceof RtosImage rtos) {
            digest(file, rtos, faults);
        }
        if (image instanceof BootLoaderImage loader) {
            new BootLoaderCheck(loader, file, faults).run();
        }
        new RomNameCheck(image.program(), faults).run();
        return Optional.of(image);
    }

    private static Image image(Bytes file, PlainImage plain) {
        boolean mapped = plain.segments().stream()
                .anyMatch(segment -> Memory.at(segment.address()).equals(Optional.of(Memory.FLASH)));
        if (mapped) {
            Bytes rest = file.from(plain.length());
            return new RtosImage(
                    plain, rest.length() == RtosImage.DIGEST_LENGTH ? Optional.of(rest) : Optional.empty());
        }
        return BootLoaderCheck.version(plain)
                .<Image>map(version -> new BootLoaderImage(plain, version, BootLoaderCheck.known(file)))
                .orElse(plain);
    }

    private static void digest(Bytes file, RtosImage image, Faults faults) {
        int end = image.application().length();
        boolean wrong = image.digest()
                .filter(digest -> !digest.equals(Digests.SHA_256.of(file.slice(0, end))))
                .isPresent();
        if (wrong) {
            faults.add(
                    ImageCode.DIGEST,
                    end,
                    "The 32 bytes behind the image are not its SHA-256 digest: it was changed or damaged.");
        }
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.publish;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fotaide.api.file.InputFile;
import org.fotaide.api.publish.VerifiedRelease.Signature;
import org.fotaide.deploy.problem.PublishProblem;
import org.fotaide.deploy.publish.ManifestImage;
import org.fotaide.deploy.publish.ReleaseImage;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.firmware.image.ImageFault;
import org.fotaide.firmware.image.ImageReader;
import org.fotaide.firmware.image.ImageReading;
import org.fotaide.firmware.image.SignatureCheck;
import org.fotaide.firmware.image.SignedImage;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Problem;

/**
 * Holds one image of a release against its manifest.
 *
 * @param file the image
 * @param stated what the manifest says of it
 * @param rom the release
 * @param key that signatures are verified with, if there is one
 * @param faults gets what is wrong
 */
record ImageVerification(
        Path file, ManifestImage stated, RomName rom, Optional<SignatureCheck> key, List<Problem> faults) {
    Signature call() throws FotaException {
        if (!Files.exists(file)) {
            faults.add(PublishProblem.VERIFY_MISSING.with(file, rom));
            return Signature.NONE;
        }
        Bytes content = Bytes.copyOf(new InputFile(file).read());
        if (content.length() != stated.size()) {
            faults.add(PublishProblem.VERIFY_SIZE.with(file, content.length(), stated.size()));
        } else if (!ReleaseImage.sha256(content).equals(stated.sha256())) {
            faults.add(PublishProblem.VERIFY_HASH.with(file));
        }
        ImageReading reading = new ImageReader().read(content.toArray());
        content(reading);
        return signature(reading, content);
    }

    private void content(ImageReading reading) {
        reading.faults().stream()
                .filter(fault -> fault.code().severity() == Severity.ERROR)
                .map(ImageFault::message)
                .findFirst()
                .ifPresent(message -> faults.add(PublishProblem.VERIFY_UNSOUND.with(file, message)));
        reading.image()
                .slot()
                .filter(slot -> !Optional.of(slot).equals(stated.slot()))
                .ifPresent(slot -> faults.add(PublishProblem.VERIFY_SLOT.with(
                        file,
                        slot.word(),
                        stated.slot().map(known -> known.word()).orElse("a device without slots"))));
        reading.image()
                .romName()
                .filter(name -> !name.equals(rom.toString()))
                .ifPresent(name -> faults.add(PublishProblem.VERIFY_ROM.with(file, name, rom)));
    }

    private Signature signature(ImageReading reading, Bytes content) {
        if (!ReleaseImage.signature(content).equals(stated.signature())) {
            faults.add(PublishProblem.VERIFY_SIGNATURE_CHANGED.with(file));
        }
        if (!(reading.image() instanceof SignedImage signed)) {
            return Signature.NONE;
        }
        if (key.isEmpty()) {
            return Signature.UNVERIFIED;
        }
        return switch (key.get().check(signed.payloadSignature())) {
            case GOOD -> Signature.GOOD;
            case LEGACY -> told(Signature.LEGACY, PublishProblem.VERIFY_SIGNATURE_FORM.with(file));
            case WRONG -> told(Signature.WRONG, PublishProblem.VERIFY_SIGNATURE.with(file));
        };
    }

    private Signature told(Signature signature, Problem fault) {
        faults.add(fault);
        return signature;
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.image;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.image.ImageKind;
import org.fotaide.firmware.image.PayloadSignature;
import org.fotaide.firmware.image.SignatureCheck;
import org.fotaide.project.check.Finding;
import org.fotaide.project.manifest.StatedSigning;
import org.fotaide.project.text.TextRange;

/**
 * What a project that signs says of an image.
 *
 * @param file the image's
 * @param signing how the project signs
 */
record SignatureFindings(Path file, StatedSigning signing) {
    /** Nothing where the project's key is not at hand. */
    Optional<Finding> signed(PayloadSignature signature) {
        return new VerifyingKey(signing.keyFiles())
                .check()
                .map(key -> key.check(signature))
                .flatMap(this::finding);
    }

    private Optional<Finding> finding(SignatureCheck.Result result) {
        return switch (result) {
            case GOOD -> Optional.empty();
            case LEGACY ->
                Optional.of(finding(
                        BuiltImageCode.IMAGE_SIGNATURE_FORM,
                        "This signature has the form of Arduino cores up to 2.5.2, which later ones refuse with error 12. Sign the image"
                                + " again, unless all devices still run such a core."));
            case WRONG ->
                Optional.of(finding(
                        BuiltImageCode.IMAGE_SIGNATURE,
                        "The signature was not made over this content with the project's key. A device that has the key refuses the file"
                                + " with error 12. Sign the image again."));
        };
    }

    /** An image of a release. The vendor's download knows no signatures, and tools leave an unsigned file beside the signed one. */
    Optional<Finding> unsigned(BuiltImage image, Map<Path, BuiltImage> beside) {
        String stem = ImageName.of(file).stem();
        boolean signedToo = beside.entrySet().stream()
                .anyMatch(other -> other.getValue().signature().isPresent()
                        && ImageName.of(other.getKey()).stem().equals(stem));
        return image.kind() != ImageKind.ARDUINO || signedToo
                ? Optional.empty()
                : Optional.of(finding(
                        BuiltImageCode.IMAGE_UNSIGNED,
                        "The project signs its images, and this one of a release has no signature. A device that checks signatures"
                                + " refuses it."));
    }

    private Finding finding(Code code, String message) {
        return new Finding(
                file,
                code,
                TextRange.START,
                message,
                List.of(),
                signing.related("fota.yaml says how images are signed").stream().toList());
    }
}

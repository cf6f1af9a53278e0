// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.deploy.problem.PublishProblem;
import org.fotaide.deploy.publish.Release;
import org.fotaide.deploy.publish.ReleaseImage;
import org.fotaide.firmware.image.ArduinoImage;
import org.fotaide.firmware.image.GzipImage;
import org.fotaide.firmware.image.Image;
import org.fotaide.firmware.image.ImageReader;
import org.fotaide.firmware.image.SignatureCheck;
import org.fotaide.firmware.image.SignedImage;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.image.VerifyingKey;
import org.fotaide.project.manifest.Manifest;

/** Verifies the signatures of a release with the key of its project. */
record SignatureGate(Manifest manifest, Insistence insistence) {
    /**
     * @return what a person should know
     */
    List<String> check(Release release) throws FotaException {
        List<String> notes = new ArrayList<>();
        if (manifest.signing().isEmpty()) {
            return notes;
        }
        Optional<SignatureCheck> key = new VerifyingKey(manifest.signing().get().keyFiles(manifest.folder())).check();
        for (ReleaseImage image : release.images()) {
            Image read = new ImageReader().read(image.content().toArray()).image();
            if (read instanceof SignedImage signed) {
                check(image.file(), signed, key, notes);
            } else if (read instanceof ArduinoImage || read instanceof GzipImage) {
                notes.add("The project signs its images, and " + image.file()
                        + " has no signature. A device that checks" + " signatures refuses it.");
            }
        }
        return notes;
    }

    private void check(String file, SignedImage signed, Optional<SignatureCheck> key, List<String> notes)
            throws FotaException {
        if (key.isEmpty()) {
            notes.add("The signature of " + file + " was not verified: the project's public key cannot be read.");
            return;
        }
        switch (key.get().check(signed.payloadSignature())) {
            case GOOD -> {}
            case LEGACY -> insistence.speaksAgainst(PublishProblem.SIGNATURE_FORM.with(file), notes);
            case WRONG -> throw new FotaException(PublishProblem.SIGNATURE.with(file));
        }
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.upload;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fotaide.api.file.InputFile;
import org.fotaide.api.key.KeyFile;
import org.fotaide.api.problem.ApiProblem;
import org.fotaide.deploy.upload.Payload;
import org.fotaide.firmware.image.ArduinoImage;
import org.fotaide.firmware.image.GzipImage;
import org.fotaide.firmware.image.Image;
import org.fotaide.firmware.image.ImageReader;
import org.fotaide.firmware.image.ImageSigner;
import org.fotaide.firmware.image.SignatureCheck;
import org.fotaide.firmware.image.SignatureForm;
import org.fotaide.firmware.image.SignedImage;
import org.fotaide.firmware.key.PublicKeyReader;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Problem;
import org.fotaide.firmware.work.Secrets;
import org.fotaide.project.manifest.Manifest;
import org.fotaide.project.manifest.Signing;

/**
 * The signature of what a project that signs sends: one that stands in the file is verified, and one that is missing is made
 * on the way where devices verify it, which is for sketches and file systems.
 *
 * @param folder of the project
 * @param signing how it signs
 */
record ProjectSignature(Path folder, Signing signing) {
    static Optional<ProjectSignature> of(Manifest manifest) {
        return manifest.signing().map(signing -> new ProjectSignature(manifest.folder(), signing));
    }

    /** What is sent. */
    Payload signed(Payload payload, Secrets secrets) throws FotaException {
        ImageSigner signer = new ImageSigner(new KeyFile(key()).open(secrets), SignatureForm.CURRENT);
        byte[] bytes = signer.sign(payload.bytes());
        return switch (payload.kind()) {
            case FIRMWARE -> Payload.firmware(payload.name(), bytes);
            case FILE_SYSTEM -> Payload.fileSystem(payload.name(), bytes);
        };
    }

    /** Whether devices that verify would miss a signature. */
    boolean missing(Payload payload) {
        Image image = image(payload);
        Image core = image instanceof GzipImage gzip ? gzip.content() : image;
        return payload.size() > 0
                && switch (payload.kind()) {
                    case FIRMWARE -> core instanceof ArduinoImage;
                    case FILE_SYSTEM -> true;
                };
    }

    /** The note about it. */
    Problem told(Payload payload) {
        return ApiProblem.SIGNED_ON_ITS_WAY.with(payload.name(), signing.key());
    }

    /** What speaks against the signature that stands in the file. */
    Optional<Problem> fault(Payload payload) throws FotaException {
        Optional<RSAPublicKey> owner = owner();
        if (!(image(payload) instanceof SignedImage image) || owner.isEmpty()) {
            return Optional.empty();
        }
        return switch (new SignatureCheck(owner.get()).check(image.payloadSignature())) {
            case GOOD -> Optional.empty();
            case LEGACY -> Optional.of(ApiProblem.SIGNATURE_LEGACY.with(payload.name()));
            case WRONG -> Optional.of(ApiProblem.SIGNATURE_WRONG.with(payload.name()));
        };
    }

    /** What cannot be told of the signature that stands in the file. */
    Optional<Problem> unknown(Payload payload) throws FotaException {
        return image(payload) instanceof SignedImage && owner().isEmpty()
                ? Optional.of(ApiProblem.SIGNATURE_UNVERIFIED.with(payload.name()))
                : Optional.empty();
    }

    private static Image image(Payload payload) {
        return new ImageReader().read(payload.bytes()).image();
    }

    private Path key() {
        return folder.resolve(signing.key());
    }

    private Optional<RSAPublicKey> owner() throws FotaException {
        List<Path> files = Stream.concat(signing.publicKey().map(folder::resolve).stream(), Stream.of(key()))
                .filter(Files::isRegularFile)
                .toList();
        for (Path file : files) {
            String pem = new String(new InputFile(file).read(), StandardCharsets.ISO_8859_1);
            Optional<RSAPublicKey> owner = new PublicKeyReader().read(pem);
            if (owner.isPresent()) {
                return owner;
            }
        }
        return Optional.empty();
    }
}

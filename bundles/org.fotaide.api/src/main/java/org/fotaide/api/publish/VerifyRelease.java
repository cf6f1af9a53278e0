// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.publish;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.api.file.InputFile;
import org.fotaide.api.problem.ApiProblem;
import org.fotaide.api.publish.VerifiedRelease.VerifiedImage;
import org.fotaide.deploy.problem.PublishProblem;
import org.fotaide.deploy.publish.ManifestImage;
import org.fotaide.deploy.publish.ManifestJson;
import org.fotaide.deploy.publish.ReleaseManifest;
import org.fotaide.firmware.image.SignatureCheck;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Problem;
import org.fotaide.project.image.VerifyingKey;
import org.fotaide.project.manifest.Manifest;

/**
 * Checks a release that lies in a folder: that its images are those that were published, whole, for their slots and under
 * their name, and signed with the right key.
 *
 * <pre>{@code
 * VerifiedRelease release = new VerifyRelease(Path.of("/srv/fota/v1.0.2t45772(a)")).with(publicKey).call();
 * }</pre>
 */
public final class VerifyRelease {
    private final Path release;
    private Optional<SignatureCheck> key = Optional.empty();

    /**
     * @param release a folder, or the manifest in it
     */
    public VerifyRelease(Path release) {
        this.release = release;
    }

    /** Verifies signatures with the key in a PEM file. */
    public VerifyRelease with(Path keyFile) throws FotaException {
        if (!Files.exists(keyFile)) {
            throw new FotaException(ApiProblem.FILE_MISSING.with(keyFile));
        }
        key = new VerifyingKey(List.of(keyFile)).check();
        if (key.isEmpty()) {
            throw new FotaException(ApiProblem.PUBLIC_KEY_UNUSABLE.with(keyFile));
        }
        return this;
    }

    /** Verifies signatures with the key of a project, if it has one that can be read. */
    public VerifyRelease with(Manifest project) {
        key = project.signing()
                .map(signing -> new VerifyingKey(signing.keyFiles(project.folder())))
                .flatMap(VerifyingKey::check);
        return this;
    }

    public VerifiedRelease call() throws FotaException {
        Path file = Files.isDirectory(release) ? release.resolve(ReleaseManifest.FILE) : release;
        ReleaseManifest manifest = read(file);
        Path folder = Optional.ofNullable(file.toAbsolutePath().normalize().getParent())
                .orElseThrow();
        List<Problem> faults = new ArrayList<>();
        called(folder)
                .filter(name -> !name.equals(manifest.rom()))
                .ifPresent(name -> faults.add(PublishProblem.VERIFY_FOLDER.with(folder, manifest.rom())));
        List<VerifiedImage> images = new ArrayList<>();
        for (ManifestImage stated : manifest.images()) {
            Path image = folder.resolve(stated.file());
            images.add(new VerifiedImage(
                    stated, new ImageVerification(image, stated, manifest.rom(), key, faults).call()));
        }
        return new VerifiedRelease(folder, manifest, images, faults);
    }

    private static ReleaseManifest read(Path file) throws FotaException {
        byte[] bytes = new InputFile(file).read();
        if (bytes.length > ReleaseManifest.LARGEST) {
            throw new FotaException(PublishProblem.VERIFY_DAMAGED.with(file, "it is too large"));
        }
        try {
            return new ManifestJson().read(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException damaged) {
            throw new FotaException(PublishProblem.VERIFY_DAMAGED.with(file, damaged.getMessage()), damaged);
        }
    }

    private static Optional<RomName> called(Path folder) {
        return new RomNameReader(RomContext.NONE)
                .read(String.valueOf(folder.getFileName()))
                .name();
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.upload;

import java.nio.file.Path;
import java.util.Optional;
import org.fotaide.api.problem.ApiProblem;
import org.fotaide.firmware.work.FotaException;

/**
 * What a user wants to be sent where. What is not named comes from the project: the image that was built last, and its only
 * device.
 *
 * @param from the folder in which the user is
 * @param project around that folder, if there is one
 * @param file the image, if one is named
 * @param host where the device is, if that is named
 * @param device which of the project's devices is meant, if one is named; a host goes before it
 */
public record UploadChoice(
        Path from,
        Optional<UploadProject> project,
        Optional<Path> file,
        Optional<String> host,
        Optional<String> device) {

    /** The same to a host. */
    public UploadChoice to(String other) {
        return new UploadChoice(from, project, file, Optional.of(other), Optional.empty());
    }

    /** The same to a device of the project. */
    public UploadChoice device(String name) {
        return new UploadChoice(from, project, file, Optional.empty(), Optional.of(name));
    }

    /** The device, as the user named it. */
    public String words() {
        return host.or(() -> device).orElse("the device");
    }

    /** The device of the project that is meant; empty if a host is named. */
    public Optional<UploadProject.Listed> listed() throws FotaException {
        if (host.isPresent()) {
            return Optional.empty();
        }
        return Optional.of(device.isPresent() ? needed().device(device.get()) : needed().onlyDevice());
    }

    /** The upload of that, to be refined. */
    public UploadImage upload() throws FotaException {
        UploadImage upload = file.isPresent() ? new UploadImage(file.get()) : UploadImage.built(needed());
        project.ifPresent(upload::of);
        Optional<UploadProject.Listed> listed = listed();
        return listed.isPresent() ? upload.to(listed.get()) : upload.to(host.orElseThrow());
    }

    /** The project, for what cannot do without one. */
    public UploadProject needed() throws FotaException {
        return project.orElseThrow(() -> new FotaException(ApiProblem.NO_PROJECT.with(from)));
    }
}

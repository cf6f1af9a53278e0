// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import com.google.gson.JsonElement;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.fotaide.api.build.BuildProject;
import org.fotaide.api.json.UploadJson;
import org.fotaide.api.upload.UploadImage;
import org.fotaide.api.upload.UploadProject;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/**
 * {@code fota.upload {"file": FILE, "to": DEVICE, "project": FOLDER, "device": NAME, "build": true, "via": WAY, "slot": "user1"|"user2", "force": true, "noProof": true,
 * "interfaces": [NAME…]}}: sends an image and proves what runs afterwards.
 */
final class UploadCommand implements ServerCommand {
    @Override
    public String name() {
        return "fota.upload";
    }

    @Override
    public String title() {
        return "Uploading";
    }

    @Override
    public JsonElement run(Arguments arguments, Progress progress, Secrets secrets)
            throws FotaException, CancelledException {
        Optional<Path> folder = arguments.path("project");
        Optional<UploadProject> project =
                folder.isPresent() ? Optional.of(UploadProject.in(folder.get())) : Optional.empty();
        UploadImage upload = image(arguments, project).on(Set.copyOf(arguments.texts("interfaces")));
        aim(upload, arguments, project);
        arguments.text("via").ifPresent(upload::via);
        slot(arguments).ifPresent(upload::into);
        if (arguments.is("force")) {
            upload.insisting();
        }
        if (arguments.is("noProof")) {
            upload.withoutProof();
        }
        if (arguments.is("build") && project.isPresent()) {
            new BuildProject(project.get().manifest().folder()).call(progress);
        }
        return new UploadJson().of(upload.call(progress, secrets));
    }

    /** Without a file it is what the project built last. */
    private static UploadImage image(Arguments arguments, Optional<UploadProject> project) {
        if (project.isPresent() && arguments.path("file").isEmpty()) {
            return UploadImage.built(project.get());
        }
        UploadImage upload = new UploadImage(arguments.neededPath("file"));
        project.ifPresent(upload::of);
        return upload;
    }

    private static void aim(UploadImage upload, Arguments arguments, Optional<UploadProject> project)
            throws FotaException {
        Optional<String> device = arguments.text("device");
        if (project.isPresent() && device.isPresent()) {
            upload.to(project.get().device(device.get()));
        } else {
            upload.to(arguments.neededText("to"));
        }
    }

    private static Optional<Slot> slot(Arguments arguments) {
        Optional<String> asked = arguments.text("slot");
        for (Slot slot : Slot.values()) {
            if (asked.filter(slot.word()::equals).isPresent()) {
                return Optional.of(slot);
            }
        }
        if (asked.isPresent()) {
            throw arguments.wrong("slot", "user1 or user2");
        }
        return Optional.empty();
    }
}

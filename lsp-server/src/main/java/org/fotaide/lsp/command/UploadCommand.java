// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import com.google.gson.JsonElement;
import java.nio.file.Path;
import java.util.Optional;
import org.fotaide.api.build.BuildProject;
import org.fotaide.api.json.UploadJson;
import org.fotaide.api.state.StateFolder;
import org.fotaide.api.upload.UploadChoice;
import org.fotaide.api.upload.UploadImage;
import org.fotaide.api.upload.UploadProject;
import org.fotaide.deploy.upload.UploadOptions;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;
import org.fotaide.lsp.settings.Configuration;

/**
 * {@code fota.upload {"project": FOLDER, "file": FILE, "to": HOST, "device": NAME, "build": true, "via": WAY, "fileSystem": true, "slot": "user1"|"user2",
 * "force": true, "noProof": true, "acceptWeakerAuthentication": true, "interfaces": [NAME…]}}: sends an image and proves what
 * runs afterwards. What is not named comes from the project.
 */
final class UploadCommand implements ServerCommand {
    private final StateFolder state;
    private final Configuration configuration;

    UploadCommand(StateFolder state, Configuration configuration) {
        this.state = state;
        this.configuration = configuration;
    }

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
        UploadImage upload = choice(arguments)
                .upload()
                .on(arguments.interfaces(configuration.settings()))
                .remembering(state);
        if (arguments.is("acceptWeakerAuthentication")) {
            upload.with(UploadOptions.DEFAULT.with(UploadOptions.Weaker.ACCEPT));
        }
        if (arguments.is("fileSystem")) {
            upload.asFileSystem();
        }
        arguments.text("via").ifPresent(upload::via);
        slot(arguments).ifPresent(upload::into);
        if (arguments.is("force")) {
            upload.insisting();
        }
        if (arguments.is("noProof")) {
            upload.withoutProof();
        }
        if (arguments.is("build")) {
            new BuildProject(arguments.neededPath("project")).call(progress);
        }
        return new UploadJson().of(upload.call(progress, secrets));
    }

    private static UploadChoice choice(Arguments arguments) throws FotaException {
        Optional<Path> file = arguments.path("file");
        Optional<Path> folder = arguments.path("project");
        if (file.isEmpty() && folder.isEmpty()) {
            throw arguments.wrong("project", "needed where no \"file\" is named");
        }
        Optional<UploadProject> project =
                folder.isPresent() ? Optional.of(UploadProject.in(folder.get())) : Optional.empty();
        if (folder.isEmpty()) {
            arguments.neededText("to");
        }
        return new UploadChoice(
                folder.or(() -> file).orElseThrow(), project, file, arguments.text("to"), arguments.text("device"));
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

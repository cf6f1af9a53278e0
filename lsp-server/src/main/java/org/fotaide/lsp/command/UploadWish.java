// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import java.nio.file.Path;
import java.util.Optional;
import org.fotaide.api.state.StateFolder;
import org.fotaide.api.upload.UploadChoice;
import org.fotaide.api.upload.UploadImage;
import org.fotaide.api.upload.UploadProject;
import org.fotaide.deploy.ssh.Gateways;
import org.fotaide.deploy.ssh.SshAddress;
import org.fotaide.deploy.upload.UploadOptions;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.lsp.settings.Configuration;

/**
 * What a client wants sent, and how.
 *
 * @param state where uploads keep what they learn
 * @param gateways to devices of other networks
 */
record UploadWish(StateFolder state, Configuration configuration, Gateways gateways) {
    UploadChoice choice(Arguments arguments) throws FotaException {
        Optional<Path> file = arguments.path("file");
        Optional<Path> folder = arguments.path("project");
        if (file.isEmpty() && folder.isEmpty()) {
            throw arguments.wrong("project", "needed where no \"file\" is named");
        }
        Optional<UploadProject> project =
                folder.isPresent() ? Optional.of(UploadProject.in(folder.get())) : Optional.empty();
        return new UploadChoice(
                folder.or(() -> file).orElseThrow(), project, file, arguments.text("to"), arguments.text("device"));
    }

    UploadImage upload(UploadChoice choice, Arguments arguments) throws FotaException {
        UploadImage upload = choice.upload()
                .on(arguments.interfaces(configuration.settings()))
                .with(gateways)
                .remembering(state);
        if (arguments.is("acceptWeakerAuthentication")) {
            upload.with(UploadOptions.DEFAULT.with(UploadOptions.Weaker.ACCEPT));
        }
        if (arguments.is("fileSystem")) {
            upload.asFileSystem();
        }
        arguments.text("via").ifPresent(upload::via);
        Optional<String> through = arguments.text("through");
        if (through.isPresent()) {
            upload.through(SshAddress.login(through.get(), System.getProperty("user.name")));
        }
        slot(arguments).ifPresent(upload::into);
        if (arguments.is("force")) {
            upload.insisting();
        }
        if (arguments.is("noProof")) {
            upload.withoutProof();
        }
        return upload;
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

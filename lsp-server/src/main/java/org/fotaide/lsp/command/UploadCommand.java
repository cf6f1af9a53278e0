// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import com.google.gson.JsonElement;
import org.fotaide.api.json.UploadJson;
import org.fotaide.api.upload.UploadChoice;
import org.fotaide.api.upload.UploadImage;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/**
 * {@code fota.upload {"project": FOLDER, "file": FILE, "to": HOST, "device": NAME, "build": true, "via": WAY, "through": "[USER@]HOST[:PORT]", "fileSystem": true, "slot": "user1"|"user2",
 * "force": true, "noProof": true, "acceptWeakerAuthentication": true, "interfaces": [NAME…]}}: sends an image and proves what
 * runs afterwards. What is not named comes from the project.
 */
final class UploadCommand implements ServerCommand {
    private final UploadWish wish;

    UploadCommand(UploadWish wish) {
        this.wish = wish;
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
    public boolean makesFiles() {
        return true;
    }

    @Override
    public JsonElement run(Arguments arguments, Progress progress, Secrets secrets)
            throws FotaException, CancelledException {
        UploadChoice choice = wish.choice(arguments);
        if (arguments.path("project").isEmpty() && arguments.text("to").isEmpty()) {
            throw arguments.wrong("to", "needed where no \"project\" is named");
        }
        UploadImage upload = wish.upload(choice, arguments);
        new BuildBefore(arguments).call(progress);
        return new UploadJson().of(upload.call(progress, secrets));
    }
}

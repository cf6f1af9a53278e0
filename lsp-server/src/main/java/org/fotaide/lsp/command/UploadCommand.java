// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import com.google.gson.JsonElement;
import java.util.Optional;
import java.util.Set;
import org.fotaide.api.json.UploadJson;
import org.fotaide.api.upload.UploadImage;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/**
 * {@code fota.upload {"file": FILE, "to": DEVICE, "via": WAY, "slot": "user1"|"user2", "force": true, "noProof": true,
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
        UploadImage upload = new UploadImage(arguments.neededPath("file"))
                .to(arguments.neededText("to"))
                .on(Set.copyOf(arguments.texts("interfaces")));
        arguments.text("via").ifPresent(upload::via);
        slot(arguments).ifPresent(upload::into);
        if (arguments.is("force")) {
            upload.insisting();
        }
        if (arguments.is("noProof")) {
            upload.withoutProof();
        }
        return new UploadJson().of(upload.call(progress, secrets));
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

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import org.fotaide.api.json.SeveralJson;
import org.fotaide.api.upload.UploadChoice;
import org.fotaide.api.upload.several.Errand;
import org.fotaide.api.upload.several.Outcome;
import org.fotaide.api.upload.several.Pace;
import org.fotaide.api.upload.several.UploadToSeveral;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/**
 * {@code fota.uploadToSeveral {"project": FOLDER, "devices": [NAME…], "hosts": [HOST…], "build": true, "atOnce": NUMBER,
 * "withoutCanary": true, "stopAfter": NUMBER}} and what {@code fota.upload} takes besides: sends to each of them, the first one alone
 * before the others. A cancel leaves those that were not begun untried.
 */
final class UploadToSeveralCommand implements ServerCommand {
    private final UploadWish wish;

    UploadToSeveralCommand(UploadWish wish) {
        this.wish = wish;
    }

    @Override
    public String name() {
        return "fota.uploadToSeveral";
    }

    @Override
    public String title() {
        return "Uploading to several devices";
    }

    @Override
    public boolean makesFiles() {
        return true;
    }

    @Override
    public JsonElement run(Arguments arguments, Progress progress, Secrets secrets)
            throws FotaException, CancelledException {
        UploadChoice rest = wish.choice(arguments);
        List<Errand> errands = new ArrayList<>();
        for (String device : arguments.texts("devices")) {
            errands.add(errand(rest.device(device), arguments));
        }
        for (String host : arguments.texts("hosts")) {
            errands.add(errand(rest.to(host), arguments));
        }
        if (errands.isEmpty()) {
            throw arguments.wrong("devices", "needed, or \"hosts\"");
        }
        Pace pace = pace(arguments);
        new BuildBefore(arguments).call(progress);
        List<Outcome> outcomes = new UploadToSeveral(errands).at(pace).call(progress, secrets);
        return new SeveralJson().of(outcomes);
    }

    private Errand errand(UploadChoice choice, Arguments arguments) throws FotaException {
        return new Errand(choice.words(), wish.upload(choice, arguments));
    }

    private static Pace pace(Arguments arguments) {
        return new Pace(
                arguments.count("atOnce", Pace.DEFAULT.atOnce()),
                arguments.is("withoutCanary") ? Pace.First.WITH_THE_OTHERS : Pace.DEFAULT.first(),
                arguments.count("stopAfter", Pace.DEFAULT.failures()));
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import com.google.gson.JsonElement;
import org.fotaide.api.build.BuildProject;
import org.fotaide.api.json.BuildJson;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/** {@code fota.build {"project": FOLDER}}: builds the firmware. */
final class BuildCommand implements ServerCommand {
    @Override
    public String name() {
        return "fota.build";
    }

    @Override
    public String title() {
        return "Building the firmware";
    }

    @Override
    public boolean makesFiles() {
        return true;
    }

    @Override
    public JsonElement run(Arguments arguments, Progress progress, Secrets secrets)
            throws FotaException, CancelledException {
        return new BuildJson().of(new BuildProject(arguments.neededPath("project")).call(progress));
    }
}

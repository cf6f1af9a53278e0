// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.mining;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import java.util.List;
import org.eclipse.lsp4j.Command;
import org.fotaide.eclipse.ui.build.BuildHandler;
import org.fotaide.eclipse.ui.editor.EditedText;
import org.fotaide.eclipse.ui.upload.UploadLauncher;

/**
 * What a click on a lens does: builds and uploads are those of the IDE, with its consoles and its list of launches; any other
 * command runs in the server.
 *
 * @param text with the lens
 */
record LensAction(EditedText text, Command command) {
    void run() {
        switch (command.getCommand()) {
            case "fota.build" -> BuildHandler.build(text.file().getProject());
            case "fota.upload" ->
                new UploadLauncher().launch(text.file().getProject().getName(), List.of(device()));
            default -> new ServerCommandJob(text.server(), command).schedule();
        }
    }

    private String device() {
        JsonObject arguments =
                new Gson().toJsonTree(command.getArguments().get(0)).getAsJsonObject();
        return arguments.get("device").getAsString();
    }
}

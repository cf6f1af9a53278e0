// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of a workspace that was not opened yet. */
record Workspace(Path folder) {
    /** Devices are looked for on the loopback interface alone. */
    void keepWithinThisMachine() throws IOException {
        Path preferences =
                folder.resolve(".metadata/.plugins/org.eclipse.core.runtime/.settings/org.fotaide.eclipse.core.prefs");
        Files.createDirectories(preferences.getParent());
        Files.writeString(preferences, "eclipse.preferences.version=1\ninterfaces=lo\n");
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import org.fotaide.api.build.BuildProject;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;

/** {@code "build": true}: the project is built before a command goes on. */
record BuildBefore(Arguments arguments) {
    void call(Progress progress) throws FotaException, CancelledException {
        if (arguments.is("build")) {
            new BuildProject(arguments.neededPath("project")).call(progress);
        }
    }
}

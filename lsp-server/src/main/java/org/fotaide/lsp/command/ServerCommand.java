// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import com.google.gson.JsonElement;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/** Something that takes a while and that a client can ask for by name. Keeps no state. */
interface ServerCommand {
    /** As the client names it: {@code fota.build}. */
    String name();

    /** What the client shows over its progress. */
    String title();

    /** Whether there may be other files afterwards. */
    default boolean makesFiles() {
        return false;
    }

    /** Does it; the result is what the command line prints with {@code --format json}. */
    JsonElement run(Arguments arguments, Progress progress, Secrets secrets) throws FotaException, CancelledException;
}

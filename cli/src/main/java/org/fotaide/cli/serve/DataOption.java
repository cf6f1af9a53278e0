// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.serve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.DataFolder;
import org.fotaide.server.limit.ServerLimits;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.store.Store;
import picocli.CommandLine.Option;

/** Which server's data are meant. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The folder of the server's data (default: $$FOTA_SERVER_DATA, or a folder of the user).")
    private Optional<Path> folder = Optional.empty();

    Path folder(Shell shell) {
        return folder.map(shell::resolve).orElseGet(() -> DataFolder.ofUser(shell.environment()));
    }

    /** The store, whether the server runs or not; made if it is not there. */
    Store open(Shell shell) throws FotaException {
        return Store.open(file(shell), ServerLimits.USUAL);
    }

    /** The store of a server that has one: a mistyped folder is told, and nothing is made there. */
    Store openKnown(Shell shell) throws FotaException {
        if (Files.notExists(file(shell))) {
            throw new FotaException(ServerProblem.NO_STORE.with(folder(shell)));
        }
        return open(shell);
    }

    private Path file(Shell shell) {
        return folder(shell).resolve(Store.FILE);
    }
}

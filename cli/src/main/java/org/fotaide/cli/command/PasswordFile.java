// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the password of a device or a server is read, so that nobody has to be asked. */
final class PasswordFile {
    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "A file whose first line is the password; - is standard input.")
    private Optional<Path> file = Optional.empty();

    Optional<Path> file() {
        return file;
    }
}

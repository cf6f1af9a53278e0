// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the passphrase of the key that images are signed with is read, so that nobody has to be asked. */
final class PassphraseFile {
    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "A file whose first line is the passphrase of the key that images are signed with; - is"
                    + " standard input.")
    private Optional<Path> file = Optional.empty();

    Optional<Path> file() {
        return file;
    }
}

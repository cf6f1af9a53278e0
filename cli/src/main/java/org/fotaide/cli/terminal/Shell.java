// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.terminal;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.work.SecretSubject;
import org.fotaide.firmware.work.Secrets;

/**
 * What a command has of the world around it.
 *
 * @param terminal where it writes
 * @param environment the variables of the process
 * @param directory where it was called
 * @param cancellation how it learns of Ctrl+C
 */
public record Shell(Terminal terminal, Map<String, String> environment, Path directory, Cancellation cancellation) {
    /** A path as the user wrote it. */
    public Path resolve(Path path) {
        return directory.resolve(path).normalize();
    }

    /** Progress that shows on this terminal until it is closed. */
    public TerminalProgress progress() {
        return TerminalProgress.on(terminal, cancellation);
    }

    /**
     * Passwords of devices and passphrases of keys.
     *
     * @param passwordFile whose first line is the password, if the user named one
     * @param passphraseFile the same for the passphrase
     */
    public Secrets secrets(Optional<Path> passwordFile, Optional<Path> passphraseFile) {
        Map<SecretSubject.Kind, Path> files = new EnumMap<>(SecretSubject.Kind.class);
        passwordFile.ifPresent(file -> files.put(SecretSubject.Kind.DEVICE_PASSWORD, file));
        passphraseFile.ifPresent(file -> files.put(SecretSubject.Kind.KEY_PASSPHRASE, file));
        return new ConsoleSecrets(files, environment, terminal);
    }
}

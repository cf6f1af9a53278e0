// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.image.SignatureCheck;
import org.fotaide.firmware.key.PublicKeyReader;

/**
 * A project's key as far as verifying takes it. Its files are read at each look: nothing of a key is kept.
 *
 * @param files that may hold it, the best first
 */
public record VerifyingKey(List<Path> files) {
    /** No file with a key is larger, in bytes. */
    private static final int LARGEST = 1 << 16;

    /** Empty where none of the files is there, or can be read without a passphrase, or holds a key for RSA. */
    public Optional<SignatureCheck> check() {
        return files.stream()
                .flatMap(file -> text(file).stream())
                .flatMap(text -> new PublicKeyReader().read(text).stream())
                .findFirst()
                .map(SignatureCheck::new);
    }

    private static Optional<String> text(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(new String(in.readNBytes(LARGEST), StandardCharsets.ISO_8859_1));
        } catch (IOException notForUs) {
            return Optional.empty();
        }
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.image;

import java.nio.file.Path;
import org.fotaide.api.file.InputFile;
import org.fotaide.firmware.image.ImageReader;
import org.fotaide.firmware.image.ImageReading;
import org.fotaide.firmware.work.FotaException;

/**
 * Reads and verifies the image in a file.
 *
 * <pre>{@code
 * ImageReading reading = new InspectImage(Path.of("user1.bin")).call();
 * }</pre>
 */
public final class InspectImage {
    private final Path file;

    public InspectImage(Path file) {
        this.file = file;
    }

    public ImageReading call() throws FotaException {
        return new ImageReader().read(new InputFile(file).read());
    }
}

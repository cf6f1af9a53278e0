// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.fotaide.api.image.InspectImage;
import org.fotaide.api.json.ImageJson;
import org.fotaide.cli.json.JsonOutput;
import org.fotaide.cli.terminal.Exit;
import org.fotaide.cli.terminal.Paint;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.image.ImageReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code fota image verify}: decides whether images are sound. */
@Command(
        name = "verify",
        description = "Verify images: structure, checksum, CRC, slot. Exit status 1 if one of them is damaged.",
        mixinStandardHelpOptions = true)
public final class ImageVerifyCommand extends ResultCommand {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The images.")
    private List<Path> files = List.of();

    public ImageVerifyCommand(Shell shell) {
        super(shell);
    }

    @Override
    public Integer call() throws Exception {
        boolean sound = true;
        for (Path file : files) {
            ImageReading reading = new InspectImage(shell().resolve(file)).call();
            sound &= reading.sound();
            switch (format()) {
                case JSON -> new JsonOutput(shell().terminal()).printLine(new ImageJson().of(file, reading));
                case TEXT -> print(file, reading);
            }
        }
        return (sound ? Exit.GOOD : Exit.WRONG).status();
    }

    private void print(Path file, ImageReading reading) {
        String verdict = reading.sound()
                ? shell().terminal().paint(Paint.GOOD, "sound")
                : shell().terminal().paint(Paint.ERROR, "damaged");
        shell().terminal()
                .print(file + ": " + verdict + ", " + reading.image().kind().title());
        new FaultPrinter(shell().terminal()).print(reading);
    }
}

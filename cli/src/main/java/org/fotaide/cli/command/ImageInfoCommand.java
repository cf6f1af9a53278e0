// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.fotaide.api.image.InspectImage;
import org.fotaide.api.json.ImageJson;
import org.fotaide.cli.json.JsonOutput;
import org.fotaide.cli.terminal.Exit;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.cli.terminal.Terminal;
import org.fotaide.firmware.image.ImageReading;
import org.fotaide.firmware.image.ImageRow;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code fota image info}: says what a file is, sound or not. */
@Command(
        name = "info",
        description = "Say what an image is: kind, slot, segments, settings, ROM name, and what is wrong with it.",
        mixinStandardHelpOptions = true)
public final class ImageInfoCommand extends ResultCommand {
    @Parameters(paramLabel = "FILE", description = "The image: user1.bin, an Arduino .bin, a .bin.gz, …")
    private Path file = Path.of("");

    public ImageInfoCommand(Shell shell) {
        super(shell);
    }

    @Override
    public Integer call() throws Exception {
        ImageReading reading = new InspectImage(shell().resolve(file)).call();
        switch (format()) {
            case JSON -> {
                JsonObject json = new ImageJson().of(file, reading);
                new JsonOutput(shell().terminal()).print(json);
            }
            case TEXT -> print(reading);
        }
        return Exit.GOOD.status();
    }

    private void print(ImageReading reading) {
        Terminal terminal = shell().terminal();
        int width = reading.image().describe().stream()
                .mapToInt(row -> row.label().length())
                .max()
                .orElse(0);
        for (ImageRow row : reading.image().describe()) {
            terminal.print(String.format("%-" + width + "s  %s", row.label(), row.value()));
        }
        new FaultPrinter(terminal).print(reading);
    }
}

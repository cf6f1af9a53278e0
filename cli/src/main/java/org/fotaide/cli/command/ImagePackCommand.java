// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.nio.file.Path;
import org.fotaide.api.image.PackImage;
import org.fotaide.api.json.ImageJson;
import org.fotaide.cli.json.JsonOutput;
import org.fotaide.cli.terminal.Exit;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.FlashFrequency;
import org.fotaide.firmware.image.FlashMode;
import org.fotaide.firmware.image.ImageReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fota image pack}: makes the image of one slot out of a linked program. */
@Command(
        name = "pack",
        description = "Make user1.bin or user2.bin out of the program that was linked for that slot.",
        mixinStandardHelpOptions = true)
public final class ImagePackCommand extends ResultCommand {
    @Parameters(paramLabel = "ELF", description = "The linked program.")
    private Path linked = Path.of("");

    @Option(
            names = "--slot",
            required = true,
            paramLabel = "user1|user2",
            description = "The slot that it was linked for.")
    private Slot slot = Slot.USER1;

    @Option(
            names = "--map",
            paramLabel = "NUMBER",
            defaultValue = "2",
            description = "The flash map (SPI_SIZE_MAP): 0, 2, 3, 4, 5, 6, 8 or 9 (default: 2, 1 MB as 512+512).")
    private FlashMap map = FlashMap.MAP_2;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description = "How the flash is read: ${COMPLETION-CANDIDATES} (default: QIO).")
    private FlashMode mode = FlashMode.QIO;

    @Option(
            names = "--frequency",
            paramLabel = "FREQUENCY",
            description = "The clock of the flash: ${COMPLETION-CANDIDATES} (default: MHZ_40).")
    private FlashFrequency frequency = FlashFrequency.MHZ_40;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "The image to write.")
    private Path output = Path.of("");

    public ImagePackCommand(Shell shell) {
        super(shell);
    }

    @Override
    public Integer call() throws Exception {
        ImageReading reading = new PackImage(shell().resolve(linked), slot, map)
                .flash(mode, frequency)
                .call(shell().resolve(output));
        switch (format()) {
            case JSON -> new JsonOutput(shell().terminal()).print(new ImageJson().of(output, reading));
            case TEXT -> {
                shell().terminal()
                        .print(output + ": " + reading.image().length() + " bytes for " + slot.word() + " of "
                                + map.title());
                new FaultPrinter(shell().terminal()).print(reading);
            }
        }
        return (reading.sound() ? Exit.GOOD : Exit.WRONG).status();
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.serve;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.api.file.InputFile;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.rom.PublishRom;
import org.fotaide.server.rom.PublishRom.PublishedRom;
import org.fotaide.server.rom.RomUpload;
import org.fotaide.server.store.ImagePart;
import org.fotaide.server.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fota serve rom add}. */
@Command(
        name = "add",
        description = "Publish a ROM: user1.bin and user2.bin, or one firmware for devices without slots.",
        mixinStandardHelpOptions = true)
final class RomAdd extends StoreCommand {
    @Parameters(index = "0", paramLabel = "ROM", description = "Its name: v1.0.2t45772(a).")
    private String name = "";

    @Parameters(index = "1..*", paramLabel = "FILE", description = "The images, user1 before user2.", arity = "0..2")
    private List<Path> files = List.of();

    @Option(names = "--filesystem", paramLabel = "FILE", description = "The image of a file system that goes with it.")
    private Optional<Path> filesystem = Optional.empty();

    @Option(names = "--note", paramLabel = "TEXT", description = "What is new, for people.")
    private String note = "";

    @Option(names = "--force", paramLabel = "ROM", description = "Insist, by the same name, although it is not newer.")
    private Optional<String> forced = Optional.empty();

    @Option(names = "--not-current", description = "Leave what devices get as it is.")
    private boolean notCurrent;

    RomAdd(Shell shell) {
        super(shell);
    }

    @Override
    void run(Store store) throws FotaException {
        Map<ImagePart, byte[]> images = new EnumMap<>(ImagePart.class);
        List<ImagePart> parts =
                files.size() == 2 ? List.of(ImagePart.USER1, ImagePart.USER2) : List.of(ImagePart.FIRMWARE);
        if (files.size() > 2) {
            throw new FotaException(ServerProblem.IMAGES.with("There are " + files.size() + " files."));
        }
        for (int i = 0; i < files.size(); i++) {
            images.put(parts.get(i), read(files.get(i)));
        }
        if (filesystem.isPresent()) {
            images.put(ImagePart.FILESYSTEM, read(filesystem.get()));
        }
        RomUpload.Switching switching = notCurrent ? RomUpload.Switching.LEAVE : RomUpload.Switching.SET_CURRENT;
        PublishedRom done = new PublishRom(new RomUpload(name, images, note, WHO, forced, switching)).call(store);
        List<String> lines = new ArrayList<>();
        lines.add(name
                + (done.fresh() ? " is published" : " was there already")
                + (done.current() ? ", and devices get it." : "; what devices get is as it was."));
        lines.addAll(done.notes());
        show(json().of(done, store.catalogue()), lines);
    }

    private byte[] read(Path file) throws FotaException {
        return new InputFile(shell().resolve(file)).read();
    }
}

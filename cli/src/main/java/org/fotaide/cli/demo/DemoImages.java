// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.api.build.BuildProject;
import org.fotaide.api.image.InspectImage;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Problem;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.build.BuildReport;
import org.fotaide.project.build.DualReport;
import org.fotaide.project.problem.ProjectProblem;

/** Where the demo's images come from: the compiler, or the repository where there is none. */
final class DemoImages {
    private final DemoProject project;
    private Optional<Problem> missing = Optional.empty();

    DemoImages(DemoProject project) {
        this.project = project;
    }

    /**
     * The images of one version.
     *
     * @param lines what to say of them
     */
    record Made(Bytes user1, Bytes user2, List<String> lines) {
        Bytes of(Slot slot) {
            return slot == Slot.USER1 ? user1 : user2;
        }
    }

    Made make(String rom, Progress progress) throws FotaException, CancelledException, IOException {
        if (missing.isPresent()) {
            return kept(rom, List.of());
        }
        try {
            BuildReport report = new BuildProject(project.folder()).call(progress);
            if (report instanceof DualReport dual) {
                return compiled(dual);
            }
            throw new IllegalStateException("the project of the demo makes user1 and user2");
        } catch (FotaException failed) {
            if (failed.problem().kind() != ProjectProblem.TOOL_MISSING) {
                throw failed;
            }
            missing = Optional.of(failed.problem());
            return kept(
                    rom,
                    List.of(
                            failed.problem().what() + " " + failed.problem().remedy(),
                            "Until then the demo takes images of this example that are kept in the repository."));
        }
    }

    private static Made compiled(DualReport report) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Slot slot : Slot.values()) {
            lines.add(report.image(slot).path().getFileName() + ": "
                    + report.image(slot).bytes() + " bytes, "
                    + report.image(slot).free() + " free");
        }
        lines.add(report.how().text());
        return new Made(
                read(report.image(Slot.USER1).path()),
                read(report.image(Slot.USER2).path()),
                lines);
    }

    private Made kept(String rom, List<String> before) throws IOException, FotaException {
        Path folder = project.example().resolve("prebuilt").resolve(rom);
        List<String> lines = new ArrayList<>(before);
        for (Slot slot : Slot.values()) {
            Path file = folder.resolve(slot.word() + ".bin");
            lines.add("prebuilt/" + rom + "/" + file.getFileName() + ": " + Files.size(file) + " bytes, "
                    + (new InspectImage(file).call().faults().isEmpty() ? "sound" : "damaged"));
        }
        return new Made(read(folder.resolve("user1.bin")), read(folder.resolve("user2.bin")), lines);
    }

    private static Bytes read(Path file) throws IOException {
        return Bytes.copyOf(Files.readAllBytes(file));
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.demo;

import java.nio.file.Path;
import java.util.List;
import org.fotaide.api.check.CheckProject;
import org.fotaide.api.upload.UploadImage.Uploaded;
import org.fotaide.api.words.UploadWords;
import org.fotaide.cli.terminal.Exit;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.deploy.proof.BootProof;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.FixReport;

/** The whole job once: check, mend, build, find, upload, prove, and once more into the other slot. */
public final class Demo {
    private static final String DELIVERED = "v1.0.1t45772(a)";
    private static final String MISTYPED = "V1.0.2.T45772（A）";
    private static final String SECOND = "v1.0.2t45772(a)";
    private static final String THIRD = "v1.0.3t45772(a)";

    private final Shell shell;
    private final DemoStage stage;
    private DemoImages.Made made = new DemoImages.Made(Bytes.EMPTY, Bytes.EMPTY, List.of());
    private boolean proven = true;

    public Demo(Shell shell) {
        this.shell = shell;
        this.stage = new DemoStage(shell);
    }

    /** Shows it on a copy of this example. */
    public Exit show(Path example) throws Exception {
        try (DemoProject project = DemoProject.copyOf(example)) {
            DemoImages images = new DemoImages(project);
            project.name(DELIVERED);
            build("Build " + DELIVERED + ", which the device is delivered with", images, DELIVERED);
            Bytes delivered = made.of(Slot.USER1);
            project.name(MISTYPED);
            stage.step("Check the project: its ROM name was mistyped as " + MISTYPED, () -> check(project));
            stage.step("Mend it, as fota check --fix does", () -> mend(project));
            build("Build both slots of " + SECOND, images, SECOND);
            try (DemoDevice device = DemoDevice.running(delivered, shell)) {
                stage.step(
                        "A simulated device with a password was switched on: find it by multicast DNS",
                        () -> stage.say(device.find()));
                upload(device, Slot.USER2, SECOND, project);
                project.name(THIRD);
                build("Build the next version, " + THIRD, images, THIRD);
                upload(device, Slot.USER1, THIRD, project);
            }
            stage.end(proven ? "Done: two updates, each proved." : "An update was not proved.");
            return proven ? Exit.GOOD : Exit.WRONG;
        }
    }

    private void check(DemoProject project) throws Exception {
        for (Finding finding :
                new CheckProject(List.of(project.folder())).call(Progress.NONE).findings()) {
            stage.say(finding.file().getFileName() + ":" + finding.range().start() + ": "
                    + finding.severity().word() + ": " + finding.message() + " ["
                    + finding.code().id() + "]");
        }
    }

    private void mend(DemoProject project) throws Exception {
        FixReport fixed = new CheckProject(List.of(project.folder())).fix(Progress.NONE);
        fixed.applied().stream()
                .flatMap(finding -> finding.sureFix().stream())
                .map(Fix::title)
                .distinct()
                .forEach(stage::say);
        stage.say(fixed.after().hasErrors() ? "something is still wrong" : "nothing is wrong any more");
    }

    private void build(String title, DemoImages images, String rom) throws Exception {
        stage.step(title, () -> {
            made = images.make(rom, Progress.NONE);
            made.lines().forEach(stage::say);
        });
    }

    private void upload(DemoDevice device, Slot slot, String rom, DemoProject project) throws Exception {
        String title = "Send " + rom + " for " + slot.word()
                + ", the slot that is not running, with Digest-MD5 authentication";
        stage.step(title, () -> {
            Uploaded done = device.upload(made.of(slot), slot, project.folder());
            stage.say(new UploadWords().sent(done));
            done.proof().ifPresent(proof -> stage.say(new UploadWords().proof(proof)));
            proven &= done.proof().filter(BootProof.Proven.class::isInstance).isPresent();
        });
    }
}

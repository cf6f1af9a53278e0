// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.upload;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import org.fotaide.api.build.FreshBuild;
import org.fotaide.api.file.InputFile;
import org.fotaide.api.problem.ApiProblem;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.upload.Payload;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.build.RecordedImages;
import org.fotaide.project.build.RecordedImages.RecordedImage;

/** Where the image of an upload comes from. */
sealed interface ImageSource {
    /** Looks as far as it can before a device is looked for, and tells what the user may not expect. */
    void prepare(Progress progress) throws FotaException;

    /**
     * The image for a device.
     *
     * @param asked the slot that the user wants written
     */
    Payload image(Device device, Optional<Slot> asked) throws FotaException;

    /** The same, as the contents of the device's file system. */
    ImageSource asFileSystem() throws FotaException;

    /** The file that the user named. */
    final class NamedFile implements ImageSource {
        private final Path file;
        private final BiFunction<String, byte[], Payload> kind;
        private Optional<Payload> payload = Optional.empty();

        NamedFile(Path file) {
            this(file, Payload::firmware);
        }

        private NamedFile(Path file, BiFunction<String, byte[], Payload> kind) {
            this.file = file;
            this.kind = kind;
        }

        @Override
        public ImageSource asFileSystem() {
            return new NamedFile(file, Payload::fileSystem);
        }

        @Override
        public void prepare(Progress progress) throws FotaException {
            tellOfSigned(progress);
            byte[] bytes = new InputFile(file).read();
            payload = Optional.of(kind.apply(String.valueOf(file.getFileName()), bytes));
        }

        /** The Arduino tool would send that one instead, without a word (PROTOCOLS 1.6). */
        private void tellOfSigned(Progress progress) {
            String name = String.valueOf(file.getFileName());
            if (Files.exists(file.resolveSibling(name + ".signed"))) {
                progress.log("note: " + ApiProblem.SIGNED_BESIDE.with(name).text());
            }
        }

        @Override
        public Payload image(Device device, Optional<Slot> asked) {
            return payload.orElseThrow();
        }
    }

    /** What the project built last. */
    final class LastBuilt implements ImageSource {
        private final Path project;
        private Optional<FreshBuild> build = Optional.empty();

        LastBuilt(Path project) {
            this.project = project;
        }

        @Override
        public ImageSource asFileSystem() throws FotaException {
            throw new FotaException(ApiProblem.FILE_SYSTEM_NEEDED.with());
        }

        @Override
        public void prepare(Progress progress) throws FotaException {
            build = Optional.of(FreshBuild.of(project));
        }

        @Override
        public Payload image(Device device, Optional<Slot> asked) throws FotaException {
            FreshBuild fresh = build.orElseThrow();
            RecordedImage image = image(fresh.images(), device, asked);
            return Payload.firmware(image.file(), fresh.read(image));
        }

        /** Of two images the one for the slot that does not run; a sketch has but one. */
        private static RecordedImage image(RecordedImages images, Device device, Optional<Slot> asked)
                throws FotaException {
            if (images instanceof RecordedImages.Slots slots) {
                Slot slot = asked.or(() -> device.announcement().runningSlot().map(Slot::other))
                        .orElseThrow(() -> new FotaException(ApiProblem.SLOT_UNKNOWN.with(device.name())));
                return slots.of(slot);
            }
            return ((RecordedImages.Sketch) images).image();
        }
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.api.file.InputFile;
import org.fotaide.api.problem.ApiProblem;
import org.fotaide.deploy.preflight.DeviceFacts;
import org.fotaide.deploy.preflight.Preflight;
import org.fotaide.deploy.preflight.ProjectFacts;
import org.fotaide.deploy.preflight.Verdict;
import org.fotaide.deploy.problem.PublishProblem;
import org.fotaide.deploy.publish.Release;
import org.fotaide.deploy.publish.ReleaseImage;
import org.fotaide.deploy.upload.Payload;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.ImageReader;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.build.CheckImages;
import org.fotaide.project.manifest.Manifest;

/**
 * Images that the user named: user1 and user2, in any order, or the one of a device that has no slots.
 *
 * @param files one or more
 */
record NamedRelease(List<Path> files) implements ReleaseSource {
    NamedRelease {
        files = List.copyOf(files);
    }

    /** A file, and the slot that it says it is for, in its content or else in its name. */
    private record Named(Path file, Bytes content, Optional<Slot> slot) {
        static Named read(Path file) throws FotaException {
            byte[] bytes = new InputFile(file).read();
            Optional<Slot> slot = new ImageReader().read(bytes).image().slot().or(() -> called(file));
            return new Named(file, Bytes.copyOf(bytes), slot);
        }

        private static Optional<Slot> called(Path file) {
            for (Slot slot : Slot.values()) {
                if (name(file).startsWith(slot.word())) {
                    return Optional.of(slot);
                }
            }
            return Optional.empty();
        }

        ReleaseImage image() {
            return new ReleaseImage(slot, content);
        }

        Payload payload() {
            return Payload.firmware(name(file), content.toArray());
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    @Override
    public PreparedRelease prepare(PublishProject project, Insistence insistence) throws FotaException {
        List<Named> named = new ArrayList<>();
        for (Path file : files) {
            named.add(Named.read(file));
        }
        if (named.size() == 1 && named.get(0).slot().isEmpty()) {
            return only(named.get(0), project);
        }
        return pair(bySlot(named), project, insistence);
    }

    private static Map<Slot, Named> bySlot(List<Named> named) throws FotaException {
        Map<Slot, Named> slots = new EnumMap<>(Slot.class);
        for (Named image : named) {
            Slot slot = image.slot().orElseThrow(() -> unknown(image));
            if (slots.put(slot, image) != null) {
                throw incomplete("Two of them are for " + slot.word() + ".");
            }
        }
        for (Slot slot : Slot.values()) {
            if (!slots.containsKey(slot)) {
                throw incomplete("The one for " + slot.word() + " was not named.");
            }
        }
        return slots;
    }

    /** A damaged file tells no slot; what it is then is the better thing to say. */
    private static FotaException unknown(Named image) {
        return new Preflight(DeviceFacts.NONE, ProjectFacts.NONE, Optional.empty())
                .check(image.payload()).refusals().stream()
                        .findFirst()
                        .map(FotaException::new)
                        .orElseGet(() -> incomplete(image.file() + " does not say which slot it is for."));
    }

    private static FotaException incomplete(String why) {
        return new FotaException(PublishProblem.INCOMPLETE.with(why));
    }

    private static PreparedRelease pair(Map<Slot, Named> slots, PublishProject project, Insistence insistence)
            throws FotaException {
        Manifest manifest = project.manifest();
        Layout layout = manifest.flash().layout();
        if (layout.map().isEmpty()) {
            throw new FotaException(
                    ApiProblem.PROJECT_BROKEN.with(manifest.file(), "Its flash size has no map with these halves."));
        }
        Map<Slot, Bytes> images = new EnumMap<>(Slot.class);
        slots.forEach((slot, image) -> images.put(slot, image.content()));
        CheckImages.Pair pair = new CheckImages(layout, project.rom()).call(images);
        List<String> notes = new ArrayList<>(pair.notes());
        if (!pair.difference().asExpected()) {
            insistence.speaksAgainst(
                    PublishProblem.TWO_BUILDS.with(pair.difference().text()), notes);
        }
        return new PreparedRelease(
                new Release(
                        project.rom(), slots.values().stream().map(Named::image).toList()),
                notes);
    }

    private static PreparedRelease only(Named image, PublishProject project) throws FotaException {
        String name = name(image.file());
        RomName rom = project.rom();
        Manifest manifest = project.manifest();
        ProjectFacts facts = new ProjectFacts(
                Optional.of(manifest.product().ptype()),
                manifest.flash().layout().map(),
                Optional.of(manifest.flash().layout().sdk()));
        Verdict verdict = new Preflight(DeviceFacts.NONE, facts, Optional.empty()).check(image.payload());
        if (!verdict.ready()) {
            throw new FotaException(verdict.refusals().get(0));
        }
        Optional<String> stated = verdict.rom();
        if (stated.isPresent() && !stated.get().equals(rom.toString())) {
            throw new FotaException(PublishProblem.OTHER_ROM.with(name, stated.get(), rom));
        }
        List<String> notes = stated.isPresent()
                ? List.of()
                : List.of(name + " does not state its ROM name (@rom=), so that it is " + rom
                        + " is known from fota.yaml alone.");
        return new PreparedRelease(new Release(rom, List.of(image.image())), notes);
    }
}

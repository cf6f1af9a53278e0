// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.firmware.flash.ImageSize;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.flash.SlotFit;
import org.fotaide.firmware.image.FlashSettings;
import org.fotaide.firmware.image.ImageFault;
import org.fotaide.firmware.image.ImageReader;
import org.fotaide.firmware.image.ImageReading;
import org.fotaide.firmware.image.SlotImage;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.problem.ProjectProblem;

/** Reads an image back and refuses it where a device could not run it from its slot, or where it is another program. */
record ImageCheck(DualPlan plan, Slot slot) {
    /**
     * Checks an image that was packed here.
     *
     * @param linkedAt where its flash part is linked to, which the linked program tells
     */
    CheckedImage packed(byte[] bytes, long linkedAt) throws FotaException {
        return check(bytes, image -> OptionalLong.of(linkedAt));
    }

    /**
     * Checks an image that the project made itself: it need not be of the linked program beside it.
     *
     * @param linkedAt where that program is linked to, if there is one
     */
    CheckedImage made(byte[] bytes, OptionalLong linkedAt) throws FotaException {
        return check(bytes, image -> image.linkedAt().map(OptionalLong::of).orElse(linkedAt));
    }

    private CheckedImage check(byte[] bytes, Function<SlotImage, OptionalLong> place) throws FotaException {
        ImageReading reading = new ImageReader().read(bytes);
        if (!(reading.image() instanceof SlotImage image)) {
            String faults = faults(reading.faults());
            throw unsound("It is: " + reading.image().kind().title() + ". An image for a slot begins with EA 04."
                    + (faults.isEmpty() ? "" : " " + faults));
        }
        List<String> notes = new ArrayList<>();
        slot(image, notes);
        place(place.apply(image), notes);
        settings(image);
        if (!reading.sound()) {
            throw unsound(faults(reading.faults()));
        }
        SlotFit fit = size(bytes.length, image);
        rom(image, notes);
        return new CheckedImage(slot, Bytes.copyOf(bytes), image, fit, notes);
    }

    private FotaException unsound(String why) {
        return new FotaException(ProjectProblem.IMAGE_UNSOUND.with(slot.word(), why));
    }

    private static String faults(List<ImageFault> faults) {
        return faults.stream()
                .filter(fault -> fault.code().severity() == Severity.ERROR)
                .map(ImageFault::message)
                .collect(Collectors.joining(" "));
    }

    private void slot(SlotImage image, List<String> notes) throws FotaException {
        Optional<Slot> stated = image.slot();
        if (stated.isEmpty()) {
            notes.add("The image for " + slot.word() + " does not state its slot (SDK 1 and other tools write flash"
                    + " settings there), so a device that asks for it cannot tell it from the other.");
        } else if (stated.get() != slot) {
            throw new FotaException(
                    ProjectProblem.IMAGE_SLOT.with(slot.word(), stated.get().word()));
        }
    }

    private void place(OptionalLong found, List<String> notes) throws FotaException {
        long wanted = plan.map().linkerScript(slot).origin();
        if (found.isEmpty()) {
            notes.add("Where " + slot.word() + " is linked for could not be told from the image alone.");
        } else if (found.getAsLong() != wanted) {
            throw new FotaException(ProjectProblem.IMAGE_LINK.with(
                    slot.word(), found.getAsLong(), wanted, plan.map().title()));
        }
    }

    private void settings(SlotImage image) throws FotaException {
        Optional<FlashSettings> settings = image.settings();
        if (settings.isPresent() && settings.get().map().number() != plan.map().number()) {
            throw unsound("Its header is for " + settings.get().map() + " (SPI_SIZE_MAP "
                    + settings.get().map().number() + "), and the project is for "
                    + plan.map().title() + ".");
        }
    }

    private SlotFit size(int bytes, SlotImage image) throws FotaException {
        SlotFit fit = plan.layout()
                .limits(slot)
                .orElseThrow()
                .fit(ImageSize.of(bytes, image.irom().length()));
        if (!fit.fits()) {
            throw new FotaException(ProjectProblem.IMAGE_TOO_LARGE.with(
                    slot.word(),
                    fit.measured(),
                    fit.limit().bytes(),
                    fit.excess(),
                    "The tightest limit is " + fit.limit().source() + "."));
        }
        return fit;
    }

    private void rom(SlotImage image, List<String> notes) throws FotaException {
        Optional<String> stated = image.romName();
        String wanted = plan.rom().toString();
        if (stated.isEmpty()) {
            notes.add("The image for " + slot.word() + " does not state its ROM name (@rom=), so that it is " + wanted
                    + " rests on the build, and a device cannot report it from there.");
        } else if (!stated.get().equals(wanted)) {
            throw new FotaException(ProjectProblem.ROM_NAME_STALE.with(slot.word(), stated.get(), wanted));
        }
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.rom;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.ImageSize;
import org.fotaide.firmware.flash.SdkVersion;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.flash.SlotFit;
import org.fotaide.firmware.flash.SlotLimits;
import org.fotaide.firmware.image.ArduinoImage;
import org.fotaide.firmware.image.GzipImage;
import org.fotaide.firmware.image.Image;
import org.fotaide.firmware.image.RtosImage;
import org.fotaide.firmware.image.SignedImage;
import org.fotaide.firmware.image.SlotDifference;
import org.fotaide.firmware.image.SlotImage;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.store.ImagePart;
import org.fotaide.server.store.Product;

/**
 * Refuses images that a device of the product could not run, or that do not belong together.
 *
 * @param name under which they are to be published
 * @param product whose devices get them
 * @param insisted whether a person insists that the images belong together
 */
record ImageGate(RomName name, Product product, boolean insisted) {
    /** The first SDK that keeps a sector back, so that what fits it fits all. */
    private static final SdkVersion CAREFUL = new SdkVersion(2, 0, 0);

    private static final Set<ImagePart> SLOTS = EnumSet.of(ImagePart.USER1, ImagePart.USER2);

    /**
     * Looks at all images of a ROM.
     *
     * @param notes gets what a person should know though it does not stand in the way
     */
    Map<ImagePart, ReadImage> check(Map<ImagePart, byte[]> files, List<String> notes) throws FotaException {
        parts(files.keySet());
        Map<ImagePart, ReadImage> images = new EnumMap<>(ImagePart.class);
        files.forEach((part, file) -> images.put(part, ReadImage.of(part, file)));
        for (ReadImage image : images.values()) {
            switch (image.part()) {
                case USER1, USER2 -> slot(image, notes);
                case FIRMWARE -> firmware(image, notes);
                case FILESYSTEM -> files(image);
            }
        }
        if (images.keySet().containsAll(SLOTS)) {
            together(images.get(ImagePart.USER1), images.get(ImagePart.USER2), notes);
        }
        return images;
    }

    private static void parts(Set<ImagePart> parts) throws FotaException {
        Set<ImagePart> programs = new TreeSet<>(parts);
        programs.remove(ImagePart.FILESYSTEM);
        if (!programs.equals(SLOTS) && !programs.equals(EnumSet.of(ImagePart.FIRMWARE))) {
            String came = parts.isEmpty()
                    ? "none"
                    : parts.stream().map(ImagePart::word).sorted().collect(Collectors.joining(", "));
            throw new FotaException(ServerProblem.IMAGES.with("These came: " + came + "."));
        }
    }

    private void slot(ReadImage image, List<String> notes) throws FotaException {
        Slot slot = image.part().slot().orElseThrow();
        if (!(image.image() instanceof SlotImage program)) {
            throw refused(
                    image,
                    "It is: " + image.image().kind().title() + ". An image for a slot begins with EA 04. "
                            + image.faults());
        }
        if (program.slot().isPresent() && program.slot().get() != slot) {
            throw refused(
                    image, "It says that it is for " + program.slot().get().word() + ", the other slot.");
        }
        sound(image);
        FlashMap map = image.map()
                .orElseThrow(() -> refused(
                        image, "Its header names no flash map of two slots, so nobody could tell whether it fits."));
        map(image, map);
        long place = map.linkerScript(slot).origin();
        OptionalLong linked = program.linkedAt().map(OptionalLong::of).orElse(OptionalLong.empty());
        if (linked.isPresent() && linked.getAsLong() != place) {
            throw refused(
                    image,
                    String.format(
                            "It is linked for 0x%08x, and %s of %s lies at 0x%08x.",
                            linked.getAsLong(), slot.word(), map.title(), place));
        }
        SlotFit fit = SlotLimits.of(map, slot, CAREFUL)
                .fit(ImageSize.of(image.file().length(), program.irom().length()));
        if (!fit.fits()) {
            throw refused(image, "It is " + fit.excess() + " bytes too large for " + fit.limit() + ".");
        }
        name(image, notes);
    }

    private void firmware(ReadImage image, List<String> notes) throws FotaException {
        if (image.isForOtherChip()) {
            notes.add("The firmware is for the ESP32 family, of which only the first bytes were checked.");
            return;
        }
        Image core = core(image.image());
        if (!(core instanceof ArduinoImage) && !(core instanceof RtosImage)) {
            throw refused(
                    image,
                    "It is: " + image.image().kind().title()
                            + ". Devices without slots take a whole Arduino file (E9), plain, compressed or signed, or a program of the"
                            + " RTOS SDK. " + image.faults());
        }
        sound(image);
        if (image.map().isPresent()
                && product.map().isPresent()
                && image.map().get().size().bytes() > product.map().get().size().bytes()) {
            throw refused(
                    image,
                    "It is for " + image.map().get().size() + " of flash, and devices of product " + product.ptype()
                            + " have " + product.map().get().size() + ".");
        }
        name(image, notes);
    }

    private static Image core(Image image) {
        if (image instanceof SignedImage signed) {
            return core(signed.content());
        }
        return image instanceof GzipImage packed ? core(packed.content()) : image;
    }

    private static void files(ReadImage image) throws FotaException {
        if (image.file().isEmpty()) {
            throw refused(image, "It is empty.");
        }
    }

    private static void sound(ReadImage image) throws FotaException {
        if (!image.reading().sound()) {
            throw refused(image, image.faults());
        }
    }

    private void map(ReadImage image, FlashMap map) throws FotaException {
        Optional<FlashMap> wanted = product.map().filter(one -> one != map);
        if (wanted.isPresent()) {
            throw refused(
                    image,
                    "It is for " + map.title() + ", and devices of product " + product.ptype() + " have "
                            + wanted.get().title() + ".");
        }
    }

    private void name(ReadImage image, List<String> notes) throws FotaException {
        Optional<String> stated = image.image().romName();
        if (stated.isEmpty()) {
            notes.add(image.part().file() + " does not state its ROM name (@rom=), so that it is " + name
                    + " is known from its publishing alone.");
        } else if (!stated.get().equals(name.toString())) {
            throw refused(
                    image,
                    "It says that it is " + stated.get() + ", and it was sent as " + name
                            + ". Devices would report another version than the one they got, and take it again and again.");
        }
    }

    private void together(ReadImage user1, ReadImage user2, List<String> notes) throws FotaException {
        if (!user1.map().equals(user2.map())) {
            throw new FotaException(ServerProblem.TWO_BUILDS.with("They are for different flash maps."));
        }
        SlotDifference difference = SlotDifference.between(user1.map().orElseThrow(), user1.file(), user2.file());
        if (difference.asExpected()) {
            return;
        }
        if (!insisted) {
            throw new FotaException(ServerProblem.TWO_BUILDS.with(difference.text()));
        }
        notes.add("The images were taken together because the name was given to insist. " + difference.text());
    }

    private static FotaException refused(ReadImage image, String why) {
        return new FotaException(ServerProblem.IMAGE.with(image.part().file(), why.strip()));
    }
}

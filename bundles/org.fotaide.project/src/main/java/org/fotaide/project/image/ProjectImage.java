// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.image;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.flash.SlotFit;
import org.fotaide.firmware.image.FlashSettings;
import org.fotaide.firmware.image.ImageKind;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.Related;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.StatedFlash;
import org.fotaide.project.manifest.StatedSigning;
import org.fotaide.project.text.TextRange;

/**
 * An image in a project.
 *
 * @param flash what the project says of its devices' flash
 * @param beside the other images of its folder
 */
record ProjectImage(Path file, BuiltImage image, StatedFlash flash, Map<Path, BuiltImage> beside) {
    private static final KeyPath PTYPE = KeyPath.TOP.key("product").key("ptype");

    List<Finding> findings() {
        ImageName name = ImageName.of(file);
        List<Finding> findings = new ArrayList<>();
        if (told(name)) {
            image.faults().forEach(fault -> findings.add(finding(fault.code(), fault.message())));
        }
        name.slot().ifPresent(slot -> slot(slot, findings));
        image.settings().ifPresent(settings -> map(name, settings, findings));
        release().ifPresent(release -> rom(release, findings));
        StatedSigning signing = new StatedSigning(flash.reading());
        if (signing.stated()) {
            signature(new SignatureFindings(file, signing)).ifPresent(findings::add);
        }
        return findings;
    }

    /** What is neither an image for this chip nor called like one is somebody else's. */
    private boolean told(ImageName name) {
        return name.slot().isPresent()
                || image.kind() == ImageKind.SLOT
                || image.kind() == ImageKind.OLD_SLOT
                || image.kind() == ImageKind.ARDUINO;
    }

    private void slot(Slot named, List<Finding> findings) {
        image.slot()
                .filter(slot -> slot != named)
                .ifPresent(slot -> findings.add(finding(
                        BuiltImageCode.IMAGE_FILE,
                        "The file is called " + named.word() + " and holds the image for " + slot.word()
                                + ". A device that asks for " + named.word() + " refuses it, or crashes in it.")));
    }

    private Optional<Finding> signature(SignatureFindings say) {
        return image.signature().map(say::signed).orElseGet(() -> release()
                .flatMap(release -> say.unsigned(image, beside)));
    }

    private void map(ImageName name, FlashSettings settings, List<Finding> findings) {
        int number = settings.map().number();
        if (name.map().filter(named -> named != number).isPresent()) {
            findings.add(finding(
                    BuiltImageCode.IMAGE_FILE,
                    "The file's name says SPI_SIZE_MAP " + name.map().get() + ", its header " + number + ", "
                            + settings.map() + "."));
        } else if (image.kind() == ImageKind.SLOT && ofThisProduct()) {
            flash.map().filter(map -> !forAnother(map, name)).ifPresent(map -> compare(map, settings, findings));
        }
    }

    /** The vendor's build keeps the images of several maps side by side: one of them must be for the project's. */
    private boolean forAnother(FlashMap map, ImageName name) {
        return name.map().filter(named -> named != map.number()).isPresent()
                && beside.keySet().stream()
                        .map(ImageName::of)
                        .anyMatch(other ->
                                other.slot().equals(name.slot()) && other.map().equals(Optional.of(map.number())));
    }

    private void compare(FlashMap map, FlashSettings settings, List<Finding> findings) {
        Optional<Related> related = flash.relatedMap("fota.yaml says " + map.title());
        if (settings.map().number() != map.number()) {
            List<Fix> fixes =
                    settings.map().flashMap().flatMap(flash::become).stream().toList();
            findings.add(finding(
                    BuiltImageCode.IMAGE_MAP,
                    "This image is for a flash of " + settings.map() + ", but fota.yaml's is " + map.title()
                            + ". Build it again, or correct fota.yaml.",
                    fixes,
                    related));
            return;
        }
        Slot slot = image.slot().or(() -> ImageName.of(file).slot()).orElse(Slot.USER1);
        SlotFit fit = flash.layout().limits(slot).orElseThrow().fit(image.size().orElseThrow());
        if (!fit.fits()) {
            findings.add(finding(
                    BuiltImageCode.IMAGE_SIZE,
                    "This image is " + fit.excess() + " bytes too large for " + slot.word() + ": " + fit.measured()
                            + " bytes, and " + fit.limit() + " fit.",
                    List.of(),
                    related));
        }
    }

    /** Beside the releases of this product others may be kept, for other devices. */
    private boolean ofThisProduct() {
        Optional<RomName> told = release().or(() -> image.rom().flatMap(ProjectImage::legal));
        Optional<Long> ptype = flash.reading().value(PTYPE, Long.class);
        return told.isEmpty() || ptype.isEmpty() || told.get().ptype().number() == ptype.get();
    }

    private void rom(RomName release, List<Finding> findings) {
        image.rom()
                .filter(stated -> !stated.equals(release.toString()))
                .ifPresent(
                        stated -> findings.add(
                                finding(
                                        BuiltImageCode.IMAGE_ROM,
                                        "This image says that it is " + stated + ", and lies in the release " + release
                                                + ". Devices that take the release would report another one, and take it again and again.")));
    }

    /** The release whose name the folder or the file itself bears. */
    private Optional<RomName> release() {
        return Optional.ofNullable(file.getParent()).map(Path::getFileName).flatMap(folder -> legal(folder.toString()));
    }

    private static Optional<RomName> legal(String text) {
        return new RomNameReader(RomContext.NONE).read(text).name();
    }

    private Finding finding(Code code, String message) {
        return finding(code, message, List.of(), Optional.empty());
    }

    private Finding finding(Code code, String message, List<Fix> fixes, Optional<Related> related) {
        return new Finding(
                file, code, TextRange.START, message, fixes, related.stream().toList());
    }
}

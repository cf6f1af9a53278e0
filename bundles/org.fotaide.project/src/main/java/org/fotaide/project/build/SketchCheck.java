// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.elf.ElfReader;
import org.fotaide.firmware.elf.ElfSymbol;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.flash.LinkerScript;
import org.fotaide.firmware.flash.SketchFit;
import org.fotaide.firmware.flash.SketchRoom;
import org.fotaide.firmware.image.ArduinoImage;
import org.fotaide.firmware.image.FlashSettings;
import org.fotaide.firmware.image.ImageFault;
import org.fotaide.firmware.image.ImageReader;
import org.fotaide.firmware.image.ImageReading;
import org.fotaide.firmware.image.SizeMap;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.problem.ProjectProblem;

/** Reads the image of a sketch back and refuses it where a device could not run it, or not be updated any more. */
record SketchCheck(SketchPlan plan) {
    /** What the core's linker scripts call the start of the file system. */
    private static final String FILES = "_FS_start";

    CheckedSketch check(SketchProduct product) throws FotaException, IOException {
        byte[] bytes = Files.readAllBytes(product.image());
        ImageReading reading = new ImageReader().read(bytes);
        if (!(reading.image() instanceof ArduinoImage image)) {
            throw unsound("It is: " + reading.image().kind().title()
                    + ". An Arduino image begins with eboot, and the sketch follows at 0x1000.");
        }
        if (!reading.sound()) {
            throw unsound(reading.faults().stream()
                    .filter(fault -> fault.code().severity() == Severity.ERROR)
                    .map(ImageFault::message)
                    .collect(Collectors.joining(" ")));
        }
        List<String> notes = new ArrayList<>();
        flash(image, notes);
        rom(image, notes);
        return new CheckedSketch(plan, product, Bytes.copyOf(bytes), fit(bytes.length, product, notes), notes);
    }

    private static FotaException unsound(String why) {
        return new FotaException(ProjectProblem.SKETCH_UNSOUND.with(why));
    }

    /** The header's size is what the core believes; the chip may have more, never less. */
    private void flash(ArduinoImage image, List<String> notes) throws FotaException {
        Optional<FlashSize> stated = image.settings()
                .map(FlashSettings::map)
                .flatMap(SizeMap::flashMap)
                .map(FlashMap::size);
        if (stated.isEmpty()) {
            notes.add("The header of the image states no size of flash that is known here.");
        } else if (stated.get().bytes() > plan.size().bytes()) {
            throw new FotaException(ProjectProblem.SKETCH_FLASH.with(stated.get(), plan.size()));
        } else if (stated.get() != plan.size()) {
            notes.add("The image is for a flash of " + stated.get() + ", and the devices have " + plan.size()
                    + ": the rest is not used.");
        }
    }

    private void rom(ArduinoImage image, List<String> notes) throws FotaException {
        Optional<String> stated = image.romName();
        String wanted = plan.rom().toString();
        if (stated.isEmpty()) {
            notes.add("The image does not state its ROM name (@rom=), so that it is " + wanted
                    + " rests on the build, and a device cannot report it from there.");
        } else if (!stated.get().equals(wanted)) {
            throw new FotaException(ProjectProblem.ROM_NAME_STALE.with(SketchFiles.TITLE, stated.get(), wanted));
        }
    }

    private SketchFit fit(int bytes, SketchProduct product, List<String> notes) throws FotaException, IOException {
        SketchFit fit = room(product, notes).fit(bytes);
        if (!fit.fits()) {
            throw new FotaException(ProjectProblem.SKETCH_TOO_LARGE.with(
                    fit.bytes(), fit.largest(), String.format("0x%X", fit.room().end())));
        }
        return fit;
    }

    private SketchRoom room(SketchProduct product, List<String> notes) throws FotaException, IOException {
        if (product.elf().isPresent()) {
            Path linked = product.elf().get();
            Optional<Long> start = new ElfReader()
                    .read(Files.readAllBytes(linked))
                    .symbol(FILES)
                    .map(ElfSymbol::value)
                    .map(address -> address - LinkerScript.FLASH_WINDOW)
                    .filter(offset -> offset > 0 && offset <= plan.size().bytes());
            if (start.isPresent()) {
                return new SketchRoom(start.get());
            }
        }
        notes.add("Where the file system begins is not known, since no linked program tells it (" + FILES
                + "), so the room for updates is counted as if there were none.");
        return SketchRoom.without(plan.size());
    }
}

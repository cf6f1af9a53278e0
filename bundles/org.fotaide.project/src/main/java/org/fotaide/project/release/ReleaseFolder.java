// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.text.TextRange;

/** A folder and the files in it that may belong to a release. */
record ReleaseFolder(Path path, List<ReleaseFile> files) {
    String name() {
        return Optional.ofNullable(path.getFileName()).map(Path::toString).orElse("");
    }

    boolean hasSlotImages() {
        return files.stream().anyMatch(file -> file.slot().isPresent());
    }

    /** What is wrong with the images of a release, which needs one for each slot. */
    List<Finding> findings(String release) {
        List<Finding> findings = new ArrayList<>();
        for (Slot slot : Slot.values()) {
            List<ReleaseFile> candidates = of(slot);
            if (candidates.stream().anyMatch(ReleaseFile::asked)) {
                continue;
            }
            candidates.forEach(file -> findings.add(misnamed(file, slot, candidates.size() == 1)));
            if (candidates.isEmpty() && !of(slot.other()).isEmpty()) {
                findings.add(missing(of(slot.other()).get(0), slot, release));
            }
        }
        return findings;
    }

    private List<ReleaseFile> of(Slot slot) {
        return files.stream()
                .filter(file -> file.slot().filter(slot::equals).isPresent())
                .toList();
    }

    private static Finding misnamed(ReleaseFile file, Slot slot, boolean only) {
        String wanted = ReleaseFile.asked(slot);
        List<Fix> fixes = NamedRelease.rename(file.path(), wanted, only && file.almostAsked()).stream()
                .map(fix -> fix.replacing(wanted))
                .toList();
        return new Finding(
                file.path(),
                ReleaseCode.RELEASE_FILE,
                TextRange.START,
                "Devices ask for " + wanted + " of a release, and get nothing under another name.",
                fixes,
                List.of());
    }

    private static Finding missing(ReleaseFile other, Slot slot, String release) {
        return new Finding(
                other.path(),
                ReleaseCode.RELEASE_INCOMPLETE,
                TextRange.START,
                "The release " + release + " has no " + ReleaseFile.asked(slot)
                        + ". A device asks for the image of the slot that" + " it does not run, so those that run "
                        + slot.other().word() + " cannot take it.");
    }
}

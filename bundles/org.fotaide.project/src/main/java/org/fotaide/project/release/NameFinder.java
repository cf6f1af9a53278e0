// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.release;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.firmware.rom.RomNameReading;
import org.fotaide.firmware.rom.RomNameSearch;

/**
 * Finds the ROM name in the names of files and folders.
 *
 * @param product the project's product type, which repairs may put in
 */
record NameFinder(Optional<ProductType> product) {
    /** What a person calls a release where nobody told them of ROM names. */
    private static final Pattern VERSION = Pattern.compile(
            "(?:v|b|ver|version|beta)[ ._-]?\\d{1,4}(?:[.,_-]\\d{1,4}){1,2}(?:[^0-9].{0,40})?",
            Pattern.CASE_INSENSITIVE);

    Optional<NamedRelease> in(ReleaseFile file) {
        return in(file.name(), file.stem())
                .map(place -> new NamedRelease(file.path(), "file", place, read(file.name(), place)));
    }

    Optional<NamedRelease> in(ReleaseFolder folder) {
        String name = folder.name();
        Span whole = Span.of(0, name.length());
        Optional<Span> found = in(name, whole);
        if (found.isEmpty()
                && folder.hasSlotImages()
                && product.isPresent()
                && VERSION.matcher(name).matches()) {
            found = Optional.of(whole);
        }
        return found.map(place -> new NamedRelease(folder.path(), "folder", place, read(name, place)));
    }

    private static Optional<Span> in(String name, Span stem) {
        Optional<Span> only = new RomNameSearch(name.substring(stem.start(), stem.end())).only();
        if (only.isPresent()) {
            return only.map(place -> Span.of(stem.start() + place.start(), stem.start() + place.end()));
        }
        List<Span> amid = new RomNameSearch(name).names();
        return amid.size() == 1 ? Optional.of(amid.get(0)) : Optional.empty();
    }

    private RomNameReading read(String name, Span place) {
        return new RomNameReader(new RomContext(product, false, false))
                .read(name.substring(place.start(), place.end()));
    }
}

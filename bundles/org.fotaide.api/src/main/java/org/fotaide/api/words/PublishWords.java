// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.api.publish.Published;
import org.fotaide.api.publish.Published.Listing;
import org.fotaide.deploy.publish.ManifestImage;
import org.fotaide.deploy.publish.PublishReport;
import org.fotaide.firmware.rom.RomName;

/** How a release came to its place, for people. */
public final class PublishWords {
    /** One line each. */
    public List<String> of(Published done) {
        List<String> lines = new ArrayList<>();
        PublishReport report = done.report();
        RomName rom = done.manifest().rom();
        lines.add(
                switch (report.outcome()) {
                    case PUBLISHED -> rom + " is published to " + done.place() + " (" + report.where() + ").";
                    case THERE_ALREADY -> rom + " lay in " + done.place() + " (" + report.where() + ") already.";
                    case REHEARSED ->
                        "Nothing speaks against publishing " + rom + " to " + done.place() + " (" + report.where()
                                + "); nothing was changed.";
                });
        for (ManifestImage image : done.manifest().images()) {
            lines.add("  " + image.file() + "  " + image.size() + " bytes, SHA-256 "
                    + image.sha256().substring(0, 12) + "…"
                    + (image.signature().isPresent() ? ", signed" : ""));
        }
        lines.add("  " + current(report, rom));
        if (done.listing() == Listing.ADDED) {
            lines.add("  It stands in the releases of fota.yaml now; what is built next needs the next version.");
        }
        done.notes().forEach(note -> lines.add("  note: " + note));
        return lines;
    }

    private static String current(PublishReport report, RomName rom) {
        if (report.current().isEmpty()) {
            return "The place names no release for devices of product " + rom.ptype() + ".";
        }
        String now =
                "Devices of product " + rom.ptype() + " get " + report.current().get();
        Optional<RomName> before =
                report.before().filter(other -> !report.current().equals(Optional.of(other)));
        return now + before.map(other -> "; before, " + other + ".").orElse(".");
    }
}

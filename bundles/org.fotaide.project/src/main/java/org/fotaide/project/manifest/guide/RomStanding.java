// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.guide;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReading;
import org.fotaide.project.guide.RomText;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestReading;

/**
 * A ROM name and what the devices of a project would do with it, in Markdown.
 *
 * @param read the name
 */
public record RomStanding(RomNameReading read) {
    private static final KeyPath VERSION = KeyPath.TOP.key("version");
    private static final KeyPath RELEASES = KeyPath.TOP.key("releases");

    /** The name alone. */
    public String alone() {
        return new RomText(read).full();
    }

    /** The name beside the version and the releases of a fota.yaml. */
    public String among(ManifestReading project) {
        List<String> sentences =
                read.name().map(name -> sentences(name, project)).orElse(List.of());
        return sentences.isEmpty() ? alone() : alone() + "\n" + String.join(" ", sentences) + "\n";
    }

    private static List<String> sentences(RomName name, ManifestReading project) {
        List<String> sentences = new ArrayList<>();
        Optional<RomName> version = project.value(VERSION, RomName.class);
        List<RomName> released = project.children(RELEASES).stream()
                .flatMap(node -> node.value().stream())
                .filter(RomName.class::isInstance)
                .map(RomName.class::cast)
                .toList();
        version.ifPresent(built -> sentences.add(beside(name, built)));
        if (version.filter(built -> !built.ptype().equals(name.ptype())).isPresent()) {
            return sentences;
        }
        if (released.contains(name)) {
            sentences.add("It was released.");
        }
        released.stream()
                .filter(other -> other.ptype().equals(name.ptype()))
                .filter(other -> other.flag().upgradable() && !other.equals(name))
                .max(Comparator.comparingInt(RomName::value))
                .ifPresent(highest -> sentences.add(taken(name, highest)));
        return sentences;
    }

    private static String beside(RomName name, RomName built) {
        if (!built.ptype().equals(name.ptype())) {
            return "The project is for product type " + built.ptype() + ": its devices never take this.";
        }
        if (name.equals(built)) {
            return "The project builds it.";
        }
        return "The project builds " + built + ", value " + built.value() + ".";
    }

    private static String taken(RomName name, RomName highest) {
        String device = "A device with the highest other release, " + highest + ",";
        if (!name.flag().upgradable()) {
            return device + " does not take it over the air: it is not upgradable.";
        }
        return name.value() > highest.value()
                ? device + " takes it."
                : device + " does not take it: its value is not above " + highest.value() + ".";
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fotaide.api.upload.UploadChoice;
import org.fotaide.api.upload.several.Outcome;
import picocli.CommandLine.Option;

/** To which devices an image goes: one way of naming them at a time. */
final class UploadTarget {
    private static final String TO = "--to";
    private static final String DEVICE = "--device";

    @Option(
            names = TO,
            paramLabel = "HOST[:PORT]",
            description =
                    "The device: its name, name.local, host or address (port 8266 unless given); may be repeated for"
                            + " several devices.")
    private Set<String> hosts = new LinkedHashSet<>();

    @Option(
            names = DEVICE,
            paramLabel = "NAME",
            description = "A device that stands in fota.yaml (default: the only one there); may be repeated for several"
                    + " devices.")
    private Set<String> listed = new LinkedHashSet<>();

    /** Whether a project is needed to know where the devices are. */
    boolean needsProject() {
        return hosts.isEmpty();
    }

    /** What is asked for each device; all else comes from the project. */
    List<UploadChoice> choices(UploadChoice rest) {
        if (!hosts.isEmpty()) {
            return hosts.stream().map(rest::to).toList();
        }
        return listed.isEmpty()
                ? List.of(rest)
                : listed.stream().map(rest::device).toList();
    }

    /** The options that name the devices which are left to do; empty when none is. */
    String left(List<Outcome> outcomes) {
        String option = hosts.isEmpty() ? DEVICE : TO;
        return outcomes.stream()
                .filter(outcome -> !outcome.settled())
                .map(outcome -> option + " " + outcome.device())
                .collect(Collectors.joining(" "));
    }
}

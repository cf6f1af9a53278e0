// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.publish;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fotaide.api.problem.ApiProblem;
import org.fotaide.deploy.publish.Destination;
import org.fotaide.firmware.finding.Fault;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.firmware.rom.RomNameReading;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.manifest.Manifest;
import org.fotaide.project.manifest.PublishTarget;
import org.fotaide.project.manifest.ReadManifest;

/**
 * What a project says about publishing: the name of its release, and the places for it.
 *
 * @param manifest its fota.yaml
 */
public record PublishProject(Manifest manifest) {
    /** The project in a folder. */
    public static PublishProject in(Path folder) throws FotaException {
        return new PublishProject(new ReadManifest(folder).call());
    }

    /** The name that the project releases under, as long as it is one of its product. */
    public RomName rom() throws FotaException {
        RomNameReading reading = new RomNameReader(
                        RomContext.of(manifest.product().ptype()).withOnlyProduct())
                .read(manifest.version().toString());
        return reading.name()
                .orElseThrow(() -> new FotaException(ApiProblem.PROJECT_BROKEN.with(
                        manifest.file(),
                        reading.faults().stream().map(Fault::message).collect(Collectors.joining(" ")))));
    }

    /** A place by its name in fota.yaml. */
    public Listed place(String name) throws FotaException {
        PublishTarget target = Optional.ofNullable(manifest.publish().get(name))
                .orElseThrow(() -> new FotaException(ApiProblem.PLACE_NOT_IN_PROJECT.with(name, names())));
        return listed(name, target);
    }

    /** The only place of the project, for a user who names none. */
    public Listed onlyPlace() throws FotaException {
        if (manifest.publish().size() != 1) {
            throw new FotaException(ApiProblem.PLACE_NEEDED.with(manifest.file(), names()));
        }
        Map.Entry<String, PublishTarget> only =
                manifest.publish().entrySet().iterator().next();
        return listed(only.getKey(), only.getValue());
    }

    private String names() {
        return manifest.publish().isEmpty()
                ? "none"
                : String.join(", ", manifest.publish().keySet());
    }

    private Listed listed(String name, PublishTarget target) {
        return new Listed(
                target.via().word(),
                new Destination(
                        name,
                        target.url(),
                        manifest.folder(),
                        target.certificate().map(manifest.folder()::resolve)));
    }

    /**
     * A place that stands in fota.yaml.
     *
     * @param via what kind of place it is
     * @param destination where it is
     */
    public record Listed(String via, Destination destination) {}
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.upload;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.fotaide.api.problem.ApiProblem;
import org.fotaide.deploy.device.StatedAddress;
import org.fotaide.deploy.discovery.AddressReader;
import org.fotaide.deploy.preflight.ProjectFacts;
import org.fotaide.deploy.ssh.SshAddress;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.manifest.BuildSettings;
import org.fotaide.project.manifest.DeviceEntry;
import org.fotaide.project.manifest.Manifest;
import org.fotaide.project.manifest.ReadManifest;
import org.fotaide.project.manifest.UploadVia;

/**
 * What a project says about an upload: its devices, and what an image for it has to be.
 *
 * @param manifest its fota.yaml
 */
public record UploadProject(Manifest manifest) {
    /** The project in a folder. */
    public static UploadProject in(Path folder) throws FotaException {
        return new UploadProject(new ReadManifest(folder).call());
    }

    /** The project in a folder or in the nearest one above it that has a fota.yaml. */
    public static Optional<UploadProject> around(Path folder) throws FotaException {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            if (Manifest.standsIn(at)) {
                return Optional.of(in(at));
            }
        }
        return Optional.empty();
    }

    /** A device by its name in fota.yaml. */
    public Listed device(String name) throws FotaException {
        DeviceEntry entry = Optional.ofNullable(manifest.devices().get(name))
                .orElseThrow(() -> new FotaException(ApiProblem.DEVICE_NOT_IN_PROJECT.with(name, names())));
        return listed(name, entry);
    }

    /** The only device of the project, for a user who names none. */
    public Listed onlyDevice() throws FotaException {
        if (manifest.devices().size() != 1) {
            throw new FotaException(ApiProblem.DEVICE_NEEDED.with(manifest.file(), names()));
        }
        Map.Entry<String, DeviceEntry> only =
                manifest.devices().entrySet().iterator().next();
        return listed(only.getKey(), only.getValue());
    }

    private String names() {
        return manifest.devices().isEmpty()
                ? "none"
                : String.join(", ", manifest.devices().keySet());
    }

    private static Listed listed(String name, DeviceEntry entry) throws FotaException {
        StatedAddress host = AddressReader.stated(entry.host());
        return new Listed(
                name,
                new StatedAddress(host.host(), entry.port().or(host::port)),
                entry.via().map(UploadVia::word),
                entry.through().isPresent()
                        ? Optional.of(SshAddress.login(entry.through().get(), System.getProperty("user.name")))
                        : Optional.empty());
    }

    private boolean forSlots() {
        return manifest.build().map(BuildSettings::makes).orElse(BuildSettings.Makes.SLOTS)
                == BuildSettings.Makes.SLOTS;
    }

    ProjectFacts facts() {
        return new ProjectFacts(
                Optional.of(manifest.product().ptype()),
                forSlots() ? manifest.flash().layout().map() : Optional.empty(),
                Optional.of(manifest.flash().layout().sdk()));
    }

    /**
     * A device that stands in fota.yaml.
     *
     * @param name as it is called there
     * @param via how images are sent to it; empty if it is to be asked
     * @param gateway through which it is reached; empty if this computer reaches it itself
     */
    public record Listed(String name, StatedAddress address, Optional<String> via, Optional<SshAddress> gateway) {}
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.util.List;
import java.util.Optional;
import org.fotaide.project.check.Finding;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestCode;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.UploadVia;

/** That a device behind an SSH server is sent to in a way that goes through it: SSH forwards TCP, and no datagrams. */
public final class GatewayChecker extends ManifestChecker {
    @Override
    List<Finding> check(ManifestReading reading) {
        return reading.children(KeyPath.TOP.key("devices")).stream()
                .flatMap(device -> misfit(reading, device).stream())
                .toList();
    }

    private static Optional<Finding> misfit(ManifestReading reading, ManifestNode device) {
        Optional<ManifestNode> gateway = reading.node(device.path().key("through"));
        Optional<ManifestNode> way = reading.node(device.path().key("via"));
        if (gateway.isEmpty()) {
            return Optional.empty();
        }
        if (way.isEmpty()) {
            return Optional.of(finding(
                    reading,
                    ManifestCode.MANIFEST_MISSING,
                    gateway.get(),
                    "via is missing: through a gateway nobody can find out the way. It is web or esp-link."));
        }
        return reading.value(device.path().key("via"), UploadVia.class)
                .filter(UploadVia.ESPOTA::equals)
                .map(espota -> finding(
                        reading,
                        ManifestCode.MANIFEST_VALUE,
                        way.get(),
                        "espota does not go through a gateway: it invites by a datagram, and SSH forwards TCP alone. Take via: web or"
                                + " via: esp-link, or take through: away and run fota upload on the gateway."));
    }

    private static Finding finding(ManifestReading reading, ManifestCode code, ManifestNode node, String message) {
        return new Finding(reading.document().path(), code, reading.document().range(node.place()), message);
    }
}

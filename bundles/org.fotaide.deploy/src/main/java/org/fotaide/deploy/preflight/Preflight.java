// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.preflight;

import java.util.List;
import java.util.Optional;
import org.fotaide.deploy.upload.Payload;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.ImageReader;
import org.fotaide.firmware.image.ImageReading;

/**
 * Looks before the first byte is sent whether an image can do for a device what it is meant to. Judges the image that it is
 * given and never picks another one.
 *
 * <pre>{@code
 * Verdict verdict = new Preflight(device, project, Optional.empty()).check(payload);
 * if (verdict.ready()) { … }
 * }</pre>
 *
 * @param device what is known of the device
 * @param project what is known of the project
 * @param slot the slot that a person says the image is to go into, for devices that do not tell which one runs
 */
public record Preflight(DeviceFacts device, ProjectFacts project, Optional<Slot> slot) {
    private static final List<Check> CHECKS = List.of(
            new ImageCheck(),
            new KindCheck(),
            new SlotCheck(),
            new ProductCheck(),
            new VersionCheck(),
            new MapCheck(),
            new SizeCheck());

    public Verdict check(Payload payload) {
        ImageReading reading = new ImageReader().read(payload.bytes());
        Case subject = new Case(payload, reading, device, project, slot);
        Remarks remarks = new Remarks();
        if (payload.kind() == Payload.Kind.FIRMWARE) {
            CHECKS.forEach(check -> check.look(subject, remarks));
        } else {
            remarks.fileSystem(payload);
        }
        return new Verdict(reading, subject.target(), subject.rom(), remarks.refusals(), remarks.unknown());
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.preflight;

import org.fotaide.deploy.problem.PreflightProblem;
import org.fotaide.firmware.image.ArduinoImage;
import org.fotaide.firmware.image.DamagedImage;
import org.fotaide.firmware.image.Image;
import org.fotaide.firmware.image.OldSlotImage;
import org.fotaide.firmware.image.RtosImage;
import org.fotaide.firmware.image.UnknownImage;

/** Whether the file is a firmware of the kind that the device takes: magic byte, compression, signature. */
final class KindCheck implements Check {
    private static final String SLOTS = "an image for a slot (user1 or user2, EA 04), neither compressed nor signed";
    private static final String ONE =
            "a whole Arduino file (E9: eboot and sketch), plain, compressed with gzip or signed";

    @Override
    public void look(Case subject, Remarks remarks) {
        Image core = subject.core();
        if (core instanceof UnknownImage || core instanceof DamagedImage) {
            return;
        }
        boolean copied = core instanceof ArduinoImage;
        boolean bare = subject.image().equals(core);
        Personality personality = subject.device().personality();
        if (!copied && !subject.forSlots() && !(core instanceof RtosImage)) {
            refuse(subject, remarks, "a firmware for updates: " + SLOTS + "; or " + ONE);
        } else if (subject.forSlots() && (!bare || core instanceof OldSlotImage)) {
            refuse(subject, remarks, SLOTS);
        } else if (personality == Personality.TWO_SLOTS && !subject.forSlots()) {
            refuse(subject, remarks, SLOTS);
        } else if (personality == Personality.ONE_PLACE && !copied) {
            refuse(subject, remarks, ONE);
        } else if (personality == Personality.UNKNOWN) {
            remarks.unknown(PreflightProblem.UNKNOWN_KIND.with(
                    subject.payload().name(), core.kind().title()));
        }
    }

    private static void refuse(Case subject, Remarks remarks, String wanted) {
        String kind = subject.image().kind().title();
        remarks.refuse(PreflightProblem.PREFLIGHT_KIND.with(subject.payload().name(), kind, wanted));
    }
}

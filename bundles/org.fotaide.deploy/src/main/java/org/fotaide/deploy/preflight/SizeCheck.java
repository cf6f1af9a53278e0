// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.preflight;

import java.util.Optional;
import org.fotaide.deploy.problem.PreflightProblem;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.SdkVersion;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.flash.SlotLimit;
import org.fotaide.firmware.flash.SlotLimits;

/** Whether the image fits into its slot, or beside the running one. */
final class SizeCheck implements Check {
    /** The first one that keeps a sector back; leaves the least room. */
    private static final SdkVersion CAREFUL = new SdkVersion(2, 0, 0);

    @Override
    public void look(Case subject, Remarks remarks) {
        if (subject.forSlots()) {
            slot(subject, remarks);
        } else if (subject.device().freeSpace().isPresent()) {
            beside(subject, remarks);
        } else if (subject.device().personality() != Personality.TWO_SLOTS) {
            remarks.unknown(PreflightProblem.UNKNOWN_SPACE.with(
                    subject.payload().name(), subject.payload().size()));
        }
    }

    private static void slot(Case subject, Remarks remarks) {
        Optional<FlashMap> map = subject.wantedMap().or(subject::imageMap);
        Optional<Slot> slot = subject.target();
        if (map.isEmpty() || slot.isEmpty()) {
            remarks.unknown(PreflightProblem.UNKNOWN_SPACE.with(
                    subject.payload().name(), subject.payload().size()));
            return;
        }
        SdkVersion sdk = subject.project().sdk().orElse(CAREFUL);
        SlotLimit largest = SlotLimits.of(map.get(), slot.get(), sdk).largestFile();
        if (subject.payload().size() > largest.bytes()) {
            refuse(
                    subject,
                    remarks,
                    largest.bytes(),
                    largest.source() + ", " + map.get().title());
        }
    }

    private static void beside(Case subject, Remarks remarks) {
        long free = subject.device().freeSpace().getAsLong();
        if (subject.payload().size() > free) {
            refuse(subject, remarks, free, "the free space that the device reports");
        }
    }

    private static void refuse(Case subject, Remarks remarks, long limit, String source) {
        int size = subject.payload().size();
        remarks.refuse(
                PreflightProblem.PREFLIGHT_TOO_LARGE.with(subject.payload().name(), size, limit, source, size - limit));
    }
}

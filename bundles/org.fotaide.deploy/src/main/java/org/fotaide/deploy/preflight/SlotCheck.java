// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.preflight;

import java.util.Optional;
import org.fotaide.deploy.problem.PreflightProblem;
import org.fotaide.firmware.flash.Slot;

/** Whether the image is for the slot that is not running. */
final class SlotCheck implements Check {
    @Override
    public void look(Case subject, Remarks remarks) {
        if (!subject.forSlots()) {
            return;
        }
        String name = subject.payload().name();
        Optional<Slot> target = subject.target();
        if (target.isEmpty()) {
            remarks.refuse(PreflightProblem.PREFLIGHT_IMAGE_SLOT.with(name));
            return;
        }
        Slot slot = target.get();
        if (subject.chosen().filter(chosen -> chosen != slot).isPresent()) {
            remarks.refuse(PreflightProblem.PREFLIGHT_SLOT_CHOICE.with(
                    name, slot.word(), subject.chosen().get().word()));
        } else if (subject.device().running().isPresent()) {
            running(subject.device().running().get(), slot, name, remarks);
        } else if (subject.chosen().isEmpty()) {
            remarks.refuse(PreflightProblem.PREFLIGHT_SLOT_UNKNOWN.with(
                    name, slot.word(), slot.other().word()));
        }
    }

    private static void running(Slot running, Slot slot, String name, Remarks remarks) {
        if (running == slot) {
            remarks.refuse(PreflightProblem.PREFLIGHT_SLOT.with(
                    name, slot.word(), slot.other().word()));
        }
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.util.Map;
import java.util.stream.Collectors;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.LayoutCheck;
import org.fotaide.firmware.flash.LayoutCode;
import org.fotaide.firmware.flash.LayoutFault;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.SlotDifference;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.problem.ProjectProblem;

/**
 * Looks at both images of a program together: whether the flash has room for them, and how they differ.
 *
 * @param layout the flash; its size and halves are a map
 * @param checked one image for each slot
 */
record PairCheck(Layout layout, Map<Slot, CheckedImage> checked) {
    SlotDifference call() throws FotaException {
        checkLayout();
        return SlotDifference.between(
                layout.map().orElseThrow(),
                checked.get(Slot.USER1).bytes(),
                checked.get(Slot.USER2).bytes());
    }

    /** With the images known, their own ends count instead of the ends of their slots. */
    private void checkLayout() throws FotaException {
        Layout with = layout;
        for (Map.Entry<Slot, CheckedImage> image : checked.entrySet()) {
            with = with.withImage(image.getKey(), image.getValue().size());
        }
        String faults = new LayoutCheck()
                .check(with).stream()
                        .filter(fault ->
                                fault.code() == LayoutCode.LAYOUT_OVERLAP || fault.code() == LayoutCode.LAYOUT_IMAGE)
                        .map(LayoutFault::message)
                        .collect(Collectors.joining(" "));
        if (!faults.isEmpty()) {
            throw new FotaException(ProjectProblem.IMAGE_LAYOUT.with(faults));
        }
    }
}

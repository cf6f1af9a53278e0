// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.SlotDifference;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.project.compiler.CompilerMessage;

/**
 * What a dual build made.
 *
 * @param rom the name that it was built under
 * @param map the division of the flash that it was built for
 * @param user1 the image for the first slot
 * @param user2 the image for the second slot
 * @param how once compiled and linked twice, or two clean builds
 * @param difference how the images differ
 * @param messages what the tools reported: warnings and notes, in order, none twice
 * @param notes what a person should know besides, each one or more whole sentences
 * @param record the file that says what these images are; see {@link BuildRecord}
 * @param took from the call to the images
 */
public record DualReport(
        RomName rom,
        FlashMap map,
        BuiltImage user1,
        BuiltImage user2,
        HowBuilt how,
        SlotDifference difference,
        List<CompilerMessage> messages,
        List<String> notes,
        Path record,
        Duration took)
        implements BuildReport {
    public DualReport {
        messages = List.copyOf(messages);
        notes = List.copyOf(notes);
    }

    public BuiltImage image(Slot slot) {
        return slot == Slot.USER1 ? user1 : user2;
    }
}

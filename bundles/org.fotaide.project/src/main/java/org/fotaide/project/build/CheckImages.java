// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.SlotDifference;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;

/**
 * Checks two images as the build checks those that it makes, wherever they come from.
 *
 * <pre>{@code
 * CheckImages.Pair pair = new CheckImages(layout, rom).call(Map.of(Slot.USER1, first, Slot.USER2, second));
 * }</pre>
 *
 * @param layout the flash; its size and halves are a map
 * @param rom the name that they are to be released under
 */
public record CheckImages(Layout layout, RomName rom) {
    /**
     * What was found of two images that are right for their slots.
     *
     * @param difference how they differ, and so whether they are one program
     * @param notes what could not be checked, or is odd, each one or more whole sentences
     */
    public record Pair(SlotDifference difference, List<String> notes) {
        public Pair {
            notes = List.copyOf(notes);
        }
    }

    /** Images that anybody may have made. */
    public Pair call(Map<Slot, Bytes> images) throws FotaException {
        return check(images, slot -> OptionalLong.empty());
    }

    /** Images that a build of this layout has recorded: it knew where their programs were linked to. */
    public Pair built(Map<Slot, Bytes> images) throws FotaException {
        return check(
                images,
                slot -> OptionalLong.of(
                        layout.map().orElseThrow().linkerScript(slot).origin()));
    }

    private interface LinkedAt {
        OptionalLong of(Slot slot);
    }

    private Pair check(Map<Slot, Bytes> images, LinkedAt linkedAt) throws FotaException {
        Map<Slot, CheckedImage> checked = new EnumMap<>(Slot.class);
        List<String> notes = new ArrayList<>();
        for (Slot slot : Slot.values()) {
            CheckedImage image =
                    new ImageCheck(layout, rom, slot).made(images.get(slot).toArray(), linkedAt.of(slot));
            checked.put(slot, image);
            notes.addAll(image.notes());
        }
        return new Pair(new PairCheck(layout, checked).call(), notes);
    }
}

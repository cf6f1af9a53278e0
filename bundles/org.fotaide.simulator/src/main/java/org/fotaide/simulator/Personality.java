// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.SignatureCheck;
import org.fotaide.simulator.boot.Board;
import org.fotaide.simulator.boot.EbootBoard;
import org.fotaide.simulator.boot.EbootLayout;
import org.fotaide.simulator.boot.TwoSlotBoard;
import org.fotaide.simulator.flash.FlashTiming;
import org.fotaide.simulator.flash.NorFlash;
import org.fotaide.simulator.update.SignatureProof;

/** Which boot loader a device has and what it was delivered with. */
public sealed interface Personality {
    /**
     * A device that was just delivered.
     *
     * @throws IllegalArgumentException if an image does not fit
     */
    Board build(FlashTiming timing);

    /** Two slots under the vendor's boot loader 1.7, with nothing in them yet and user1 selected. */
    static TwoSlots twoSlots(FlashMap map) {
        return new TwoSlots(map, TwoSlotBoard.NEWEST_BOOT, Slot.USER1, Map.of());
    }

    /** One sketch under Arduino's eboot. */
    static OneSketch oneSketch(EbootLayout layout, byte[] image) {
        return new OneSketch(layout, image, Optional.empty());
    }

    /** As the vendor's SDK makes it. */
    final class TwoSlots implements Personality {
        private final FlashMap map;
        private final int bootVersion;
        private final Slot selected;
        private final Map<Slot, byte[]> images;

        private TwoSlots(FlashMap map, int bootVersion, Slot selected, Map<Slot, byte[]> images) {
            this.map = map;
            this.bootVersion = bootVersion;
            this.selected = selected;
            this.images = images;
        }

        /** With an image (EA 04) in a slot, which it selects to boot. */
        public TwoSlots running(Slot slot, byte[] image) {
            return new TwoSlots(map, bootVersion, slot, add(slot, image));
        }

        /** With an image in a slot that is not selected. */
        public TwoSlots holding(Slot slot, byte[] image) {
            return new TwoSlots(map, bootVersion, selected, add(slot, image));
        }

        /**
         * With another boot loader.
         *
         * @param version as the parameter block counts: 2 for boot 1.2, 3..7 for 1.3 to 1.7, 31 for an erased block
         */
        public TwoSlots boot(int version) {
            return new TwoSlots(map, version, selected, images);
        }

        private Map<Slot, byte[]> add(Slot slot, byte[] image) {
            Map<Slot, byte[]> more = new EnumMap<>(Slot.class);
            more.putAll(images);
            more.put(slot, image.clone());
            return more;
        }

        @Override
        public Board build(FlashTiming timing) {
            TwoSlotBoard board = new TwoSlotBoard(new NorFlash(map.size().bytes(), timing), map);
            images.forEach(board::burn);
            board.select(selected, bootVersion);
            return board;
        }

        @Override
        public String toString() {
            return "two slots, " + map.title();
        }
    }

    /** As Arduino makes it. */
    final class OneSketch implements Personality {
        private final EbootLayout layout;
        private final byte[] image;
        private final Optional<SignatureCheck> owner;

        private OneSketch(EbootLayout layout, byte[] image, Optional<SignatureCheck> owner) {
            this.layout = layout;
            this.image = image.clone();
            this.owner = owner;
        }

        /** Takes nothing but what is signed with the owner's key, however it comes. */
        public OneSketch signedOnly(SignatureCheck key) {
            return new OneSketch(layout, image, Optional.of(key));
        }

        @Override
        public Board build(FlashTiming timing) {
            NorFlash flash = new NorFlash(layout.flashSize(), timing);
            EbootBoard board = owner.map(key -> new EbootBoard(flash, layout, new SignatureProof(key)))
                    .orElseGet(() -> new EbootBoard(flash, layout));
            board.burn(image);
            return board;
        }

        @Override
        public String toString() {
            return "one sketch, " + (layout.flashSize() >> 10) + " KB";
        }
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.fotaide.firmware.finding.Repair;

/**
 * How a region that lies wrong could be put right: moved to a free place, or, where none is large enough, shortened to
 * what is free at its own. None of it is sure, since the program has the address too.
 *
 * @param place the value that the repairs change
 * @param repairs the new values, the best first
 */
record Relocation(LayoutPlace place, List<Repair> repairs) {
    static Relocation of(int index, Ground ground) {
        Region region = ground.layout().regions().get(index);
        List<Repair> moves = moves(region, ground);
        long free = ground.freeFrom(region);
        if (moves.isEmpty() && free > 0 && free < region.size()) {
            String size = new ByteCount(free).value();
            Repair shorter =
                    new Repair("Shorten it to the " + ByteCount.text(free) + " that are free there", size, false);
            return new Relocation(new LayoutPlace.OfRegion(index, LayoutPlace.Part.SIZE), List.of(shorter));
        }
        return new Relocation(new LayoutPlace.OfRegion(index, LayoutPlace.Part.OFFSET), moves);
    }

    /** Where a region could go: the key to its own place first, then whatever comes to the next free one. */
    static List<Repair> moves(Region region, Ground ground) {
        List<Repair> moves = new ArrayList<>();
        OptionalLong key = keyPlace(region, ground);
        key.ifPresent(offset -> moves.add(new Repair(
                "Move it to " + Address.text(offset) + ", the key's place in user param",
                Address.text(offset),
                false)));
        OptionalLong next = ground.nextFree(region);
        if (next.isPresent() && !next.equals(key)) {
            String offset = Address.text(next.getAsLong());
            moves.add(new Repair("Move it to " + offset + ", the next free place that is large enough", offset, false));
        }
        return moves;
    }

    /** What there is to say where no move helps. */
    String help(Region region, Layout layout) {
        return repairs.isEmpty() && region.hasBytes() && layout.divided()
                ? " No free place of " + ByteCount.text(region.size()) + " is left in this flash."
                : "";
    }

    private static OptionalLong keyPlace(Region region, Ground ground) {
        return ground.layout()
                .map()
                .filter(map -> region.isMasterDeviceKey() && ground.clear(region, region.at(map.masterDeviceKey())))
                .map(map -> OptionalLong.of(map.masterDeviceKey()))
                .orElseGet(OptionalLong::empty);
    }
}

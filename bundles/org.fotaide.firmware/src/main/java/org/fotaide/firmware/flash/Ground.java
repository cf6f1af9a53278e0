// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The flash under a layout, counted by sectors: which are taken by the map and how many regions lie on each. Answers in
 * constant time whether a region could lie somewhere, and finds the next free place for it.
 */
final class Ground {
    private static final int SECTOR = FlashSize.SECTOR;

    private final Layout layout;
    private final List<Area> areas;
    private final Optional<SlotRest> rest;
    private final int sectors;
    private final long[] takenBefore;
    private final long[] regionsBefore;
    private final int[] openFrom;

    Ground(Layout layout) {
        this.layout = layout;
        areas = layout.mapAreas();
        rest = layout.map().map(map -> new SlotRest(layout, map));
        sectors = layout.size().sectors();
        takenBefore = sums(areas.stream()
                .filter(area -> !area.kind().free())
                .map(area -> sectors(area.offset(), area.end()))
                .toList());
        regionsBefore = sums(layout.regions().stream()
                .filter(region -> region.touches(layout.size().extent()))
                .map(this::sectors)
                .toList());
        openFrom = openFrom();
    }

    private record Run(int first, int end) {
        int common(Run other) {
            return Math.max(0, Math.min(end, other.end) - Math.max(first, other.first));
        }
    }

    Layout layout() {
        return layout;
    }

    /** The parts of the map that a region lies on and may not. */
    List<Area> taken(Region region) {
        Optional<AreaKind> usable = inRest(region).map(AreaKind::of);
        return areas.stream()
                .filter(area -> !area.kind().free() && region.touches(area.extent()))
                .filter(area -> usable.filter(area.kind()::equals).isEmpty())
                .toList();
    }

    /** The slot whose rest the region uses; never the key, which the next larger image would destroy unseen. */
    Optional<Slot> inRest(Region region) {
        return region.isMasterDeviceKey() ? Optional.empty() : rest.flatMap(free -> free.holding(region));
    }

    boolean inFlash(Region region) {
        return region.offset() >= 0
                && (region.hasBytes()
                        ? region.end() <= layout.size().bytes()
                        : region.offset() < layout.size().bytes());
    }

    /** Whether a region could become another one without lying on anything, its old self aside. */
    boolean clear(Region self, Region changed) {
        if (!changed.hasBytes() || !inFlash(changed)) {
            return false;
        }
        boolean stays = inRest(changed).isEmpty() || inRest(self).isPresent();
        return stays && taken(changed).isEmpty() && others(self, sectors(changed)) == 0;
    }

    /** Whether a region could grow to a new end without lying on anything that it does not lie on now. */
    boolean canGrow(Region self, long newSize) {
        Region grown = self.sized(newSize);
        if (!inFlash(self) || !inFlash(grown)) {
            return false;
        }
        Run last = sectors(self.end() - 1, self.end());
        Run more = new Run(last.end(), sectors(grown).end());
        return others(self, last) == 0
                && others(self, more) == 0
                && taken(grown).equals(taken(self));
    }

    /** The first place at or after where it lies that would hold a region; else the first one of all. */
    OptionalLong nextFree(Region self) {
        long size = Math.max(1, self.size());
        if (!layout.divided() || size > layout.size().bytes()) {
            return OptionalLong.empty();
        }
        int length = (int) ((size + SECTOR - 1) / SECTOR);
        int from = self.offset() < 0 || self.offset() >= layout.size().bytes()
                ? 0
                : (int) ((self.offset() + SECTOR - 1) / SECTOR);
        OptionalLong later = firstFree(self, length, from);
        return later.isPresent() ? later : firstFree(self, length, 0);
    }

    /** How many bytes from a region's start on are free for it. */
    long freeFrom(Region self) {
        if (!layout.divided() || self.offset() < 0 || self.offset() % SECTOR != 0) {
            return 0;
        }
        long sector = self.offset() / SECTOR;
        long end = sector;
        while (end < sectors && free(self, new Run((int) end, (int) end + 1))) {
            end++;
        }
        return Math.max(0, end - sector) * SECTOR;
    }

    private OptionalLong firstFree(Region self, int length, int from) {
        for (int first = openFrom[from]; first + length <= sectors; first = openFrom[first + 1]) {
            if (free(self, new Run(first, first + length))) {
                return OptionalLong.of((long) first * SECTOR);
            }
        }
        return OptionalLong.empty();
    }

    private boolean free(Region self, Run run) {
        return count(takenBefore, run) == 0 && others(self, run) == 0;
    }

    private long others(Region self, Run run) {
        long own = self.touches(layout.size().extent()) ? sectors(self).common(run) : 0;
        return count(regionsBefore, run) - own;
    }

    private static long count(long[] before, Run run) {
        return run.first() < run.end() ? before[run.end()] - before[run.first()] : 0;
    }

    private Run sectors(Region region) {
        return sectors(region.offset(), region.end());
    }

    private Run sectors(long start, long end) {
        long inside = Math.min(end, layout.size().bytes());
        return new Run((int) (Math.max(0, start) / SECTOR), (int) ((inside + SECTOR - 1) / SECTOR));
    }

    /** For each sector the first one from it on that some region could begin with: not taken, and at most one region there. */
    private int[] openFrom() {
        int[] from = new int[sectors + 1];
        from[sectors] = sectors;
        for (int sector = sectors - 1; sector >= 0; sector--) {
            Run here = new Run(sector, sector + 1);
            boolean open = count(takenBefore, here) == 0 && count(regionsBefore, here) <= 1;
            from[sector] = open ? sector : from[sector + 1];
        }
        return from;
    }

    private long[] sums(List<Run> runs) {
        long[] changes = new long[sectors + 1];
        for (Run run : runs) {
            changes[run.first()]++;
            changes[run.end()]--;
        }
        long[] before = new long[sectors + 1];
        long here = 0;
        for (int sector = 0; sector < sectors; sector++) {
            here += changes[sector];
            before[sector + 1] = before[sector] + here;
        }
        return before;
    }
}

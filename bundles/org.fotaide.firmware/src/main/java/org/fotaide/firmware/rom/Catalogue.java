// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All ROMs of a product line, released or about to be, and the rules between them (DOMAIN.md 1, "Rules between names").
 * Takes thousands of names.
 *
 * @param names in the order in which they stand; a conflict names them by their index
 */
public record Catalogue(List<RomName> names) {
    public Catalogue {
        names = List.copyOf(names);
    }

    /** Which names cannot stand together, in the order of the later one. */
    public List<CatalogueConflict> conflicts() {
        Map<RomVersion, List<Integer>> groups = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            groups.computeIfAbsent(RomVersion.of(names.get(i)), key -> new ArrayList<>())
                    .add(i);
        }
        List<CatalogueConflict> conflicts = new ArrayList<>();
        groups.values().forEach(group -> conflicts(group, conflicts));
        conflicts.sort(Comparator.comparingInt(CatalogueConflict::name));
        return conflicts;
    }

    private void conflicts(List<Integer> group, List<CatalogueConflict> conflicts) {
        Optional<Integer> upgradable = Optional.empty();
        Optional<Integer> fixed = Optional.empty();
        for (int index : group) {
            boolean up = names.get(index).flag().upgradable();
            Optional<Integer> rival = up ? upgradable : fixed;
            Optional<Integer> companion = up ? fixed : upgradable;
            if (rival.isPresent()) {
                conflicts.add(duplicate(index, rival.get()));
            } else {
                companion
                        .filter(other ->
                                names.get(other).type() != names.get(index).type())
                        .ifPresent(other -> conflicts.add(officialAndBeta(index, other)));
                if (up) {
                    upgradable = Optional.of(index);
                } else {
                    fixed = Optional.of(index);
                }
            }
        }
    }

    private CatalogueConflict duplicate(int index, int rival) {
        RomName name = names.get(index);
        RomName other = names.get(rival);
        String rule = name.flag().upgradable()
                ? "at most one of them may be upgradable (o, l or a)"
                : "at most one of them may be not upgradable (n)";
        String same = name.equals(other) ? name + " stands twice" : name + " and " + other + " cannot both exist";
        return new CatalogueConflict(
                RomCode.ROM_DUPLICATE,
                index,
                rival,
                same + ": of the ROMs with version " + name.number() + " for product " + name.ptype() + ", " + rule
                        + ".");
    }

    private CatalogueConflict officialAndBeta(int index, int other) {
        return new CatalogueConflict(
                RomCode.ROM_OFFICIAL_AND_BETA,
                index,
                other,
                names.get(index) + " and " + names.get(other)
                        + " are an official and a beta ROM of one version. The rules"
                        + " allow it because one of them is not upgradable, but the vendor's documents advise against"
                        + " it.");
    }

    /**
     * Says whether devices would take a new ROM: only if its value is above that of every upgradable one of its product in
     * this catalogue.
     *
     * @return the index of the highest one that stands in the way
     */
    public Optional<Integer> inTheWayOf(RomName fresh) {
        return IntStream.range(0, names.size())
                .boxed()
                .filter(i -> names.get(i).ptype().equals(fresh.ptype()))
                .filter(i -> names.get(i).flag().upgradable() && names.get(i).value() >= fresh.value())
                .max(Comparator.comparingInt(i -> names.get(i).value()));
    }

    /** Whether a new ROM may stand beside these: what there is of its version is of its type, and upgradable if it is not. */
    public boolean hasRoomFor(RomName fresh) {
        return names.stream()
                .filter(name -> RomVersion.of(name).equals(RomVersion.of(fresh)))
                .allMatch(name -> name.type() == fresh.type()
                        && name.flag().upgradable() != fresh.flag().upgradable());
    }
}

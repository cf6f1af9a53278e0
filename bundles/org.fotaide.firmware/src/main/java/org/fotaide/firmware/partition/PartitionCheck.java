// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fotaide.firmware.finding.Severity;

/**
 * Finds what is wrong with a table, by the rules of the tool that makes it and of the boot loader that reads it. Where it is
 * not known which tool that is, or with which settings it runs, there are several candidates, and a fault is what they all
 * agree on; the mildest of them counts.
 */
public final class PartitionCheck {
    private static final List<PartitionRule> RULES = List.of(
            new KindRule(),
            new NumberRule(),
            new FlagRule(),
            new NameRule(),
            new PlaceRule(),
            new AlignmentRule(),
            new SizeRule(),
            new OtadataRule(),
            new SlotRule(),
            new ImageRule(),
            new CountRule());

    /** What no tool minds. */
    private static final Set<PartitionCode> BY_BOOT_LOADER = EnumSet.of(
            PartitionCode.PARTITION_OTADATA, PartitionCode.PARTITION_SLOT_NUMBER, PartitionCode.PARTITION_IMAGE);

    /** How a table is laid out before the rules see it. */
    private interface Reading {
        Ground of(List<PartitionRow> rows, PartitionSettings settings);
    }

    private final List<PartitionSettings> candidates;

    public PartitionCheck(List<PartitionSettings> candidates) {
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("a table is made somehow");
        }
        this.candidates = List.copyOf(candidates);
    }

    /** What all candidates agree on, by row and column. Takes any rows. Each repair was tried, and brings no new fault. */
    public List<PartitionFault> check(List<PartitionRow> rows) {
        return new RepairTrial(rows, table -> agreed(table, Ground::judged)).tried(agreed(rows, Ground::of));
    }

    /** What one tool refuses and another takes, told as warnings. */
    public List<PartitionFault> disputed(List<PartitionRow> rows) {
        return new RepairTrial(rows, this::all).tried(disputes(rows, Ground::of));
    }

    private List<PartitionFault> all(List<PartitionRow> rows) {
        return Stream.concat(agreed(rows, Ground::judged).stream(), disputes(rows, Ground::judged).stream())
                .toList();
    }

    private List<PartitionFault> disputes(List<PartitionRow> rows, Reading reading) {
        List<PartitionFault> disputes = new ArrayList<>();
        for (PartitionTool tool : tools()) {
            List<PartitionFault> refused = agreed(rows, of(tool), reading);
            for (PartitionTool other : tools()) {
                Places taken = new Places(agreed(rows, of(other), reading));
                refused.stream()
                        .filter(fault -> fault.code().severity() == Severity.ERROR)
                        .filter(fault -> !BY_BOOT_LOADER.contains(fault.code()))
                        .filter(fault -> taken.at(fault).isEmpty())
                        .forEach(fault -> disputes.add(dispute(fault, tool, other)));
            }
        }
        disputes.sort(PartitionFault.ORDER);
        return disputes;
    }

    private static PartitionFault dispute(PartitionFault fault, PartitionTool tool, PartitionTool other) {
        return fault.as(
                PartitionCode.PARTITION_TOOL,
                tool.title() + " refuses this, and " + other.title() + " takes it: " + fault.message()
                        + " Nothing tells which of them the project uses; CONFIG_IDF_TARGET in its sdkconfig would.");
    }

    private List<PartitionTool> tools() {
        return candidates.stream().map(PartitionSettings::tool).distinct().toList();
    }

    private List<PartitionSettings> of(PartitionTool tool) {
        return candidates.stream().filter(each -> each.tool() == tool).toList();
    }

    private List<PartitionFault> agreed(List<PartitionRow> rows, Reading reading) {
        return agreed(rows, candidates, reading);
    }

    private static List<PartitionFault> agreed(
            List<PartitionRow> rows, List<PartitionSettings> candidates, Reading reading) {
        List<List<PartitionFault>> found = candidates.stream()
                .map(settings -> faults(reading.of(rows, settings)))
                .toList();
        List<Places> others =
                found.subList(1, found.size()).stream().map(Places::new).toList();
        List<PartitionFault> agreed = new ArrayList<>();
        Set<List<Object>> known = new HashSet<>();
        for (PartitionFault fault : found.get(0)) {
            Optional<PartitionFault> mildest = mildest(fault, others);
            mildest.filter(each -> known.add(List.of(each.row(), each.column(), each.code(), each.message())))
                    .ifPresent(agreed::add);
        }
        agreed.sort(PartitionFault.ORDER);
        return List.copyOf(agreed);
    }

    private static Optional<PartitionFault> mildest(PartitionFault fault, List<Places> others) {
        PartitionFault mildest = fault;
        for (Places places : others) {
            List<PartitionFault> there = places.at(fault);
            if (there.isEmpty()) {
                return Optional.empty();
            }
            if (there.stream().noneMatch(each -> each.code() == fault.code())) {
                PartitionFault milder = there.stream()
                        .max(Comparator.comparing(each -> each.code().severity()))
                        .orElseThrow();
                mildest = milder.code().severity().compareTo(mildest.code().severity()) > 0 ? milder : mildest;
            }
        }
        return Optional.of(mildest);
    }

    private static List<PartitionFault> faults(Ground ground) {
        List<PartitionFault> faults = new ArrayList<>();
        RULES.forEach(rule -> rule.check(ground, faults::add));
        return faults;
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition.nonos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.partition.nonos.NonosFault;
import org.fotaide.firmware.partition.nonos.NonosRepair;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.Related;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.text.TextRange;

/**
 * The faults of a source's tables where they stand in its text. Each repair is tried on the text, and kept if it removes its
 * fault and brings none.
 *
 * @param source the text
 * @param faults how it is judged
 */
record ItemFindings(CSource source, Function<CSource, List<Judged>> faults) {
    /** From there on faults are told without repairs. */
    private static final int MOST_MENDED = 12;

    /** A text with more faults than this is told without repairs. */
    private static final int MOST_FAULTS = 100;

    /** A fault with the table that it is in. */
    record Judged(ItemTable table, NonosFault fault) {}

    /** What makes two findings the same one. */
    private record Key(Code code, TextRange range, String message) {}

    List<Finding> list() {
        List<Finding> findings = new ArrayList<>();
        Set<Key> known = new HashSet<>();
        List<Judged> all = faults.apply(source);
        for (Judged judged : all) {
            NonosFault fault = judged.fault();
            TextRange range = range(place(judged));
            if (known.add(new Key(fault.code(), range, fault.message()))) {
                boolean mended = findings.size() < MOST_MENDED && all.size() <= MOST_FAULTS;
                List<Fix> fixes = mended ? fixes(judged, all) : List.of();
                findings.add(
                        new Finding(document().path(), fault.code(), range, fault.message(), fixes, related(judged)));
            }
        }
        findings.sort(Finding.ORDER);
        return findings;
    }

    private static Span place(Judged judged) {
        NonosFault fault = judged.fault();
        return fault.row().isPresent()
                ? judged.table().place(fault.row().getAsInt(), fault.column())
                : judged.table().name();
    }

    /** The other rows, and its own where the number stands elsewhere. */
    private List<Related> related(Judged judged) {
        List<Related> related = new ArrayList<>();
        judged.fault().row().ifPresent(row -> {
            Span written = judged.table().row(row);
            Span place = place(judged);
            if (place.start() < written.start() || place.end() > written.end()) {
                related.add(related(judged.table(), row));
            }
        });
        judged.fault().others().forEach(other -> related.add(related(judged.table(), other)));
        return related;
    }

    private Related related(ItemTable table, int row) {
        return new Related(document().path(), range(table.row(row)), "the row of the table");
    }

    private List<Fix> fixes(Judged judged, List<Judged> before) {
        List<Code> allowed = codes(before);
        allowed.remove(judged.fault().code());
        List<Fix> fixes = new ArrayList<>();
        for (NonosRepair repair : judged.fault().repairs()) {
            TextEdit edit = edit(judged.table(), repair);
            if (bringsNone(edit, allowed)) {
                fixes.add(Fix.in(document(), repair.title(), false, List.of(edit)));
            }
        }
        return fixes;
    }

    private boolean bringsNone(TextEdit edit, List<Code> allowed) {
        TextDocument mended = document().with(List.of(edit));
        List<Code> left = new ArrayList<>(allowed);
        return codes(faults.apply(CSource.of(SourceText.of(mended)))).stream().allMatch(left::remove);
    }

    private static List<Code> codes(List<Judged> faults) {
        return new ArrayList<>(
                faults.stream().map(each -> (Code) each.fault().code()).toList());
    }

    private TextEdit edit(ItemTable table, NonosRepair repair) {
        if (repair instanceof NonosRepair.SetNumber set) {
            Span place = table.place(set.row(), set.column());
            return new TextEdit(range(place), new NumberSpelling(document().text(place)).of(set.value()));
        }
        return new RowInsertion(table).of((NonosRepair.AddRow) repair);
    }

    private TextDocument document() {
        return source.document();
    }

    private TextRange range(Span span) {
        return document().range(span);
    }
}

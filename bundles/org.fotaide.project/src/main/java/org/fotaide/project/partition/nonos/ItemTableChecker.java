// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition.nonos;

import java.util.List;
import java.util.OptionalLong;
import org.fotaide.project.check.Finding;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.csource.rules.SourceChecker;

/** Tables of {@code partition_item_t}, each for every map that its source may be built for. */
public final class ItemTableChecker extends SourceChecker {
    @Override
    protected boolean concerns(CSource source) {
        return ItemView.concerns(source);
    }

    @Override
    protected List<Finding> check(CSource source) {
        return new ItemFindings(source, ItemTableChecker::judge).list();
    }

    private static List<ItemFindings.Judged> judge(CSource source) {
        return ItemView.of(source).stream()
                .flatMap(view -> view.faults(OptionalLong.empty()).stream()
                        .map(fault -> new ItemFindings.Judged(view.table(), fault)))
                .toList();
    }
}

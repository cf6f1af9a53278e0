// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The faults of a text, as many as a person may want to see. */
final class Faults implements Consumer<YamlFault> {
    /** Beyond so many a text is something else than YAML, and the time is better spent elsewhere. */
    private static final int MOST = 200;

    private final List<YamlFault> list = new ArrayList<>();

    @Override
    public void accept(YamlFault fault) {
        if (!full()) {
            list.add(fault);
        }
    }

    boolean full() {
        return list.size() >= MOST;
    }

    List<YamlFault> sorted() {
        return list.stream()
                .sorted(Comparator.comparing(fault -> fault.span().start()))
                .toList();
    }
}

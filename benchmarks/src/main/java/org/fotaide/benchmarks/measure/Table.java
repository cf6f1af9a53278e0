// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.measure;

import java.util.ArrayList;
import java.util.List;

/** Figures in rows and columns. */
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    public Table(String... columns) {
        rows.add(List.of(columns));
    }

    public Table row(String... cells) {
        if (cells.length != rows.get(0).size()) {
            throw new IllegalArgumentException(List.of(cells) + " does not fit under " + rows.get(0));
        }
        rows.add(List.of(cells));
        return this;
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
            if (i == 0) {
                text.append("|---".repeat(rows.get(0).size())).append("|\n");
            }
        }
        return text.toString();
    }
}

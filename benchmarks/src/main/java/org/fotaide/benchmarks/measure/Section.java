// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.measure;

import java.util.List;

/**
 * What was measured, for people to read.
 *
 * @param name of the benchmark
 * @param about what is compared, in a few sentences
 * @param table the figures
 * @param notes what they mean: where a target is met or missed, and why
 */
public record Section(String name, String about, Table table, List<String> notes) {
    public Section {
        notes = List.copyOf(notes);
    }

    /** In Markdown, from its heading on. */
    public String markdown() {
        StringBuilder text = new StringBuilder("## " + name + "\n" + about + "\n\n`scripts/bench " + name + "`, "
                + Machine.here().shown() + "\n\n" + table.markdown());
        if (!notes.isEmpty()) {
            text.append('\n');
            notes.forEach(note -> text.append("- ").append(note).append('\n'));
        }
        return text.toString();
    }
}

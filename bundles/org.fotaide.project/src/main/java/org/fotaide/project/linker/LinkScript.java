// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;

/**
 * A linker script, as far as it says what lies where in memory.
 *
 * @param name what its name says of it
 * @param memory the entries of all its MEMORY commands
 * @param assignments its symbols, in the order of the file
 */
record LinkScript(TextDocument document, ScriptName name, List<MemoryEntry> memory, List<Assignment> assignments) {
    private static final String VENDORS_IROM = "irom0_0_seg";

    LinkScript {
        memory = List.copyOf(memory);
        assignments = List.copyOf(assignments);
    }

    static LinkScript of(SourceText source) {
        TextDocument document = source.document();
        return source.readable()
                ? new LinkReader(document).read()
                : new LinkScript(document, ScriptName.of(document.path()), List.of(), List.of());
    }

    /** The code that stays in flash; its entry is called irom0_0_seg by the vendor, and irom or the like by others. */
    Optional<MemoryEntry> irom() {
        return memory.stream()
                .filter(entry -> entry.name().equals(VENDORS_IROM))
                .findFirst()
                .or(() -> memory.stream()
                        .filter(entry -> entry.name().toLowerCase(Locale.ROOT).startsWith("irom"))
                        .findFirst());
    }

    /** The last value that a symbol gets. */
    Optional<LinkValue> symbol(String name) {
        return assignments.stream()
                .filter(assignment -> assignment.name().equals(name))
                .map(Assignment::value)
                .reduce((first, second) -> second);
    }
}

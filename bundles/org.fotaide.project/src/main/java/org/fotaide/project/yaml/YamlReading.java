// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.List;
import java.util.Optional;
import org.fotaide.project.text.TextDocument;

/**
 * What a YAML text says, as far as it can be told.
 *
 * @param document the text
 * @param root empty if there is nothing in the text but blanks and comments
 * @param faults by place
 */
public record YamlReading(TextDocument document, Optional<YamlNode> root, List<YamlFault> faults) {
    public YamlReading {
        faults = List.copyOf(faults);
    }

    /** Whether a line with a fault seems to begin with a key, so that the key may have been lost. */
    public boolean faultOn(String key) {
        return faults.stream()
                .map(fault ->
                        document.text(document.line(document.lineOf(fault.span().start()))))
                .anyMatch(line -> line.strip().startsWith(key + ":"));
    }

    /** Whether a fault is on a line, so that what seems to be missing there may have been lost. */
    public boolean faultOn(int line) {
        return faults.stream().anyMatch(fault -> document.lineOf(fault.span().start()) == line);
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.List;
import org.fotaide.project.text.TextEdit;

/**
 * One way to mend a fault.
 *
 * @param title what a person reads before choosing it
 * @param sure whether there is no other reading
 * @param edits what it does to the text
 */
public record Mend(String title, boolean sure, List<TextEdit> edits) {
    public Mend {
        edits = List.copyOf(edits);
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.manifest;

import java.util.stream.Collectors;
import org.fotaide.project.manifest.type.Key;

/** A row of the table of keys, in Markdown. */
record KeyText(Key key) {
    String full() {
        StringBuilder text = new StringBuilder("**").append(key.name()).append("**");
        if (key.required()) {
            text.append(" (required)");
        }
        text.append("\n\n")
                .append(key.description())
                .append("\n\nWanted: ")
                .append(key.type().wanted());
        key.fallback().ifPresent(value -> text.append("\n\nWithout it: ").append(value));
        if (!key.examples().isEmpty()) {
            text.append("\n\nFor example: ")
                    .append(key.examples().stream()
                            .map(example -> "`" + example + "`")
                            .collect(Collectors.joining(", ")));
        }
        return text.toString();
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.wire;

import java.util.Optional;

/** What can be told of a message before it is read: that it is one object, and how deep it nests. */
record JsonShape(String text) {
    /** No message of the protocol comes near it. */
    private static final int DEEPEST = 200;

    Optional<String> fault() {
        String start = text.stripLeading();
        if (start.startsWith("[")) {
            return Optional.of("batches are not part of the protocol");
        }
        if (!start.startsWith("{")) {
            return Optional.of("it is no JSON object");
        }
        return deepest() > DEEPEST ? Optional.of("it nests deeper than " + DEEPEST + " levels") : Optional.empty();
    }

    private int deepest() {
        int deepest = 0;
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (quoted) {
                i += sign == '\\' ? 1 : 0;
                quoted = sign != '"';
            } else if (sign == '"') {
                quoted = true;
            } else if (sign == '{' || sign == '[') {
                deepest = Math.max(deepest, ++depth);
            } else if (sign == '}' || sign == ']') {
                depth--;
            }
        }
        return deepest;
    }
}

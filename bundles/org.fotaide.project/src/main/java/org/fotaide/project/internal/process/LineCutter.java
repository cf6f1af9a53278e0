// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.process;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Cuts a program's output into lines, without their ends; a line that is too long to be meant for people comes in parts. */
final class LineCutter {
    private static final int LONGEST = 16 * 1024;

    private final Consumer<String> line;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    LineCutter(Consumer<String> line) {
        this.line = line;
    }

    void take(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            if (bytes[i] == '\n') {
                emit();
            } else {
                begun.write(bytes[i]);
                if (begun.size() >= LONGEST) {
                    emit();
                }
            }
        }
    }

    /** The output is over: what has no line end is a line too. */
    void end() {
        if (begun.size() > 0) {
            emit();
        }
    }

    private void emit() {
        String text = begun.toString(StandardCharsets.UTF_8);
        begun.reset();
        line.accept(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}

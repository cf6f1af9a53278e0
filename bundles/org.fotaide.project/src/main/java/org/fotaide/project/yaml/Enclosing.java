// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.fotaide.firmware.finding.Span;

/**
 * What lies around a place of a YAML text, for a selection that grows: the value without and with its quotation marks, its
 * entry, the map or list that has it, and so on.
 *
 * <pre>{@code
 * List<Span> growing = new Enclosing(new YamlReader(document).read()).of(offset);
 * }</pre>
 */
public record Enclosing(YamlReading reading) {
    /** From the smallest to the whole text; each holds the one before and is larger. */
    public List<Span> of(int offset) {
        Deque<Span> around = new ArrayDeque<>();
        around.push(Span.of(0, reading.document().length()));
        reading.root().ifPresent(root -> visit(root, offset, around));
        return List.copyOf(around);
    }

    private void visit(YamlNode node, int offset, Deque<Span> around) {
        if (!push(node.span(), offset, around)) {
            return;
        }
        if (node instanceof YamlMap map) {
            map.entries().stream()
                    .filter(entry -> holds(entry.span(), offset))
                    .findFirst()
                    .ifPresent(entry -> {
                        push(entry.span(), offset, around);
                        visit(holds(entry.key().span(), offset) ? entry.key() : entry.value(), offset, around);
                    });
        } else if (node instanceof YamlList list) {
            list.items().stream()
                    .filter(item -> holds(item.span(), offset))
                    .findFirst()
                    .ifPresent(item -> visit(item, offset, around));
        } else if (node instanceof YamlScalar scalar) {
            push(scalar.inText(reading.document(), Span.of(0, scalar.value().length())), offset, around);
        }
    }

    /** Takes what is around the place and within what was taken before; tells whether it is around. */
    private static boolean push(Span span, int offset, Deque<Span> around) {
        Span outer = around.element();
        boolean holds = holds(span, offset);
        boolean within = outer.start() <= span.start() && span.end() <= outer.end();
        if (holds && within && span.length() < outer.length()) {
            around.push(span);
        }
        return holds;
    }

    private static boolean holds(Span span, int offset) {
        return span.start() <= offset && offset <= span.end();
    }
}

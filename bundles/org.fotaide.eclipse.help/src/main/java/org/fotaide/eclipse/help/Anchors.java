// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.help;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * The names by which links jump to headings, as GitHub makes them: {@code Proof of boot} is {@code proof-of-boot}, and the second of
 * that name {@code proof-of-boot-1}.
 *
 * @param names by heading
 */
record Anchors(Map<Heading, String> names) {
    static Anchors of(Node content) {
        Map<Heading, String> names = new IdentityHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        content.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                String name = name(HelpPage.words(heading));
                int before = seen.merge(name, 1, Integer::sum) - 1;
                names.put(heading, before == 0 ? name : name + "-" + before);
            }
        });
        return new Anchors(names);
    }

    private static String name(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    Optional<String> of(Heading heading) {
        return Optional.ofNullable(names.get(heading));
    }
}

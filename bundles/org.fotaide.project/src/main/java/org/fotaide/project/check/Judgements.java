// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was found in the parts of a tree, for a {@link TreeCheck} that holds each part against something else. A part is judged
 * again only if it has changed, or that; the others cost nothing, however many they are.
 *
 * @param <P> names a part
 * @param <A> what parts are held against; equal if nothing has changed in it that counts
 */
public final class Judgements<P, A> {
    private final Set<P> parts = new HashSet<>();
    private final Set<P> unjudged = new HashSet<>();
    private final Map<P, List<Finding>> found = new HashMap<>();
    private A judgedBy;

    /**
     * Makes one that has judged nothing.
     *
     * @param against what parts are held against before anything is known of it
     */
    public Judgements(A against) {
        this.judgedBy = against;
    }

    /** A part is there, or has changed. */
    public void put(P part) {
        parts.add(part);
        unjudged.add(part);
    }

    /** A part is gone. */
    public void forget(P part) {
        parts.remove(part);
        unjudged.remove(part);
        found.remove(part);
    }

    /** Something else has changed by which such parts are at fault. */
    public void again(Predicate<P> faulty) {
        found.keySet().stream().filter(faulty).forEach(unjudged::add);
    }

    /** Everything that is found now. */
    public List<Finding> by(A against, Function<P, List<Finding>> judge) {
        if (!against.equals(judgedBy)) {
            judgedBy = against;
            unjudged.addAll(parts);
        }
        for (P part : unjudged) {
            List<Finding> findings = List.copyOf(judge.apply(part));
            if (findings.isEmpty()) {
                found.remove(part);
            } else {
                found.put(part, findings);
            }
        }
        unjudged.clear();
        return found.values().stream().flatMap(List::stream).toList();
    }
}

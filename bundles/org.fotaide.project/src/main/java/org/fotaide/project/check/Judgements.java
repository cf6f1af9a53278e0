// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was found in the parts of a tree, for a {@link TreeCheck} that holds each part against something else. A part is judged
 * again only if it has changed, or that.
 *
 * @param <P> names a part
 * @param <A> what parts are held against; equal if nothing has changed in it that counts
 */
public final class Judgements<P, A> {
    private record Judgement<A>(A against, List<Finding> findings) {}

    private final Map<P, Judgement<A>> known = new HashMap<>();

    /** A part has changed, or is gone. */
    public void forget(P part) {
        known.remove(part);
    }

    public List<Finding> of(P part, A against, Supplier<List<Finding>> judge) {
        Judgement<A> judgement = known.get(part);
        if (judgement == null || !judgement.against.equals(against)) {
            judgement = new Judgement<>(against, List.copyOf(judge.get()));
            known.put(part, judgement);
        }
        return judgement.findings;
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What may be set about a check of files.
 *
 * @param skipped names of folders that are not looked into: what is made by tools, or kept by version control
 */
public record CheckOptions(Set<String> skipped) {
    public static final CheckOptions USUAL =
            new CheckOptions(Set.of(".git", ".hg", ".svn", ".fota", "target", "build", "node_modules"));

    public CheckOptions {
        skipped = Set.copyOf(skipped);
    }

    /** The same, which looks into fewer folders. */
    public CheckOptions andSkipped(Collection<String> names) {
        Set<String> more = new HashSet<>(skipped);
        more.addAll(names);
        return new CheckOptions(more);
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Which files of a workspace a check between files has to judge together, so that an edit touches no others. */
public sealed interface Scope {
    /** There may be a finding between any two files. */
    record Whole() implements Scope {}

    /**
     * There is no finding between what lies below the folder of such a file and what does not. Of several above each other
     * the topmost counts.
     *
     * @param anchor tells by the name
     */
    record Below(Predicate<Path> anchor) implements Scope {}

    /**
     * A file has findings only with such a file in its folder or in the next one above that has one, and with the other files
     * for which that is so.
     *
     * @param anchor tells by the name
     */
    record Nearest(Predicate<Path> anchor) implements Scope {}

    /**
     * There is a finding only between files that share a topic.
     *
     * @param topics of a file, told from what its checkers read
     * @param check begins a check that finds what is about one topic, and nothing else
     */
    record Sharing<T>(Function<CheckContext, Set<T>> topics, Function<T, TreeCheck> check) implements Scope {
        /** What a check of one file's topics needs, by topic. */
        Map<Object, Supplier<TreeCheck>> checks(CheckContext context) {
            Map<Object, Supplier<TreeCheck>> checks = new HashMap<>();
            topics.apply(context).forEach(topic -> checks.put(topic, () -> check.apply(topic)));
            return checks;
        }
    }
}

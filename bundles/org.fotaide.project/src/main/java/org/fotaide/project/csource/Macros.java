// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** The macros of a text as they stand at its end, and what they may be. */
public final class Macros {
    private final Map<String, Long> given;
    private final Map<String, List<MacroDefinition>> definitions = new LinkedHashMap<>();
    private final Map<String, List<MacroDefinition>> ruledOut = new HashMap<>();
    private final Steps steps = new Steps();

    /**
     * @param given macros that are defined elsewhere, whatever the text says
     */
    Macros(Map<String, Long> given) {
        this.given = new HashMap<>(given);
    }

    void define(MacroDefinition definition) {
        if (definition.taken() == Taken.NO) {
            ruledOut.computeIfAbsent(definition.name(), name -> new ArrayList<>())
                    .add(definition);
            return;
        }
        List<MacroDefinition> all = definitions.computeIfAbsent(definition.name(), name -> new ArrayList<>());
        if (definition.taken() == Taken.YES) {
            all.clear();
        }
        all.add(definition);
    }

    void undefine(String name, Taken taken) {
        if (taken == Taken.YES) {
            definitions.computeIfAbsent(name, fresh -> new ArrayList<>()).clear();
        }
    }

    /** Every definition of a name that a compiler may take, in the order of the text. */
    public List<MacroDefinition> definitions(String name) {
        return Collections.unmodifiableList(definitions.getOrDefault(name, List.of()));
    }

    /** The definitions of a name that no compiler takes as the text stands, but may once a condition before them changes. */
    public List<MacroDefinition> ruledOut(String name) {
        return Collections.unmodifiableList(ruledOut.getOrDefault(name, List.of()));
    }

    /** All names that are defined anywhere in the text where a compiler may look. */
    public Iterable<String> names() {
        return Collections.unmodifiableSet(definitions.keySet());
    }

    /** The number that a name stands for; empty if it is none, or several are possible. */
    public OptionalLong number(String name) {
        return value(name, 0);
    }

    /** The number that some tokens make; empty if they make none, or several are possible. */
    public OptionalLong number(SourceTokens tokens, int first, int end) {
        return new Arithmetic(tokens, end, this, 0).whole(first);
    }

    OptionalLong value(String name, int depth) {
        Long known = given.get(name);
        if (known != null) {
            return OptionalLong.of(known);
        }
        OptionalLong result = OptionalLong.empty();
        for (MacroDefinition definition : definitions(name)) {
            OptionalLong value = definition.form() == MacroDefinition.Form.FUNCTION
                    ? OptionalLong.empty()
                    : new Arithmetic(definition.tokens(), definition.end(), this, depth + 1).whole(definition.first());
            if (value.isEmpty() || (result.isPresent() && result.getAsLong() != value.getAsLong())) {
                return OptionalLong.empty();
            }
            result = value;
        }
        return result;
    }

    /** Whether a name is defined at this point of the text; unknown is {@link Taken#PERHAPS}. */
    Taken defined(String name) {
        if (given.containsKey(name)) {
            return Taken.YES;
        }
        List<MacroDefinition> all = definitions.get(name);
        if (all == null) {
            return Taken.PERHAPS;
        }
        if (all.isEmpty()) {
            return Taken.NO;
        }
        return all.stream().anyMatch(one -> one.taken() == Taken.YES) ? Taken.YES : Taken.PERHAPS;
    }

    /** Whether anything was said about a name before this point. */
    boolean mentions(String name) {
        return given.containsKey(name) || definitions.containsKey(name);
    }

    Steps steps() {
        return steps;
    }

    /** What all sums of one text may take together, so that no nest of macros holds anybody up. */
    static final class Steps {
        private static final int MOST = 1_000_000;

        private int done;

        boolean more() {
            return ++done < MOST;
        }
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.make;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The commands that make would run, in its order.
 *
 * @param recipes one for each command, also where a text repeats
 */
record DryRun(List<Recipe> recipes) {
    DryRun {
        recipes = List.copyOf(recipes);
    }

    long compiles() {
        return recipes.stream().filter(Recipe::compiles).count();
    }

    /** The sources that the commands compile, as they are named there. */
    Set<String> sources() {
        return recipes.stream()
                .filter(Recipe::compiles)
                .flatMap(recipe -> recipe.source().stream())
                .collect(Collectors.toSet());
    }

    /** The commands here that the other does not have, each as often as it is missing there. */
    List<Recipe> without(DryRun other) {
        Map<Recipe, Integer> there = new HashMap<>();
        other.recipes.forEach(recipe -> there.merge(recipe, 1, Integer::sum));
        List<Recipe> only = new ArrayList<>();
        for (Recipe recipe : recipes) {
            if (there.merge(recipe, -1, Integer::sum) < 0) {
                only.add(recipe);
            }
        }
        return only;
    }

    /** Puts lines that end in a backslash together with the next. */
    static final class Reader {
        private final List<Recipe> recipes = new ArrayList<>();
        private final StringBuilder begun = new StringBuilder();

        void read(String line) {
            begun.append(line);
            if (line.endsWith("\\")) {
                begun.append('\n');
            } else {
                finish();
            }
        }

        DryRun end() {
            finish();
            return new DryRun(recipes);
        }

        private void finish() {
            String text = begun.toString().strip();
            begun.setLength(0);
            if (!text.isEmpty()) {
                recipes.add(new Recipe(text));
            }
        }
    }
}

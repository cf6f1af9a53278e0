// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.make;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The commands of a clean build for either slot, as make lists them without running them.
 *
 * @param user1 for the first slot
 * @param user2 for the second slot
 * @param written the files that reading the Makefile wrote for either slot, with other content for the second
 */
record Commands(DryRun user1, DryRun user2, SortedSet<String> written) {
    /** The commands that user2 needs and user1 does not have. */
    List<Recipe> own() {
        return user2.without(user1);
    }

    List<Recipe> common() {
        List<Recipe> common = new ArrayList<>(user2.recipes());
        own().forEach(common::remove);
        return common;
    }

    /** Makes sure that what both builds have in common does the same in both, as far as the commands tell. */
    void checkAlike() throws UnprovedException {
        for (String file : written) {
            throw new UnprovedException("Reading the Makefile writes " + file + ", with other content for user2.");
        }
        List<Recipe> common = common();
        if (user2.compiles() > 0 && common.stream().noneMatch(Recipe::compiles)) {
            String example = own().stream()
                    .filter(Recipe::compiles)
                    .findFirst()
                    .map(Recipe::brief)
                    .orElse("");
            throw new UnprovedException("Every compile command is another one for user2: \"" + example + "\".");
        }
        for (Recipe recipe : common) {
            Optional<String> hidden = recipe.hiddenInput();
            if (hidden.isPresent()) {
                throw new UnprovedException("The command \"" + recipe.brief() + "\" might do something else for user2: "
                        + hidden.get() + ".");
            }
        }
    }

    /** Makes sure that what a clean build of user2 has to itself is run over user1's objects too. */
    void checkAllRun(DryRun second) throws UnprovedException {
        List<Recipe> missing = new ArrayList<>(own());
        second.recipes().forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw new UnprovedException("A clean build of user2 runs \""
                    + missing.get(0).brief() + "\", and make would not run it over the objects of user1.");
        }
    }
}

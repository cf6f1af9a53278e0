// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.finding;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which of some known words a misspelled one was meant to be. */
public record Likeness(String word) {
    private static final int LONGEST = 40;

    /**
     * A word that may have been meant.
     *
     * @param text the word
     * @param sure whether no other could have been
     */
    public record Meant(String text, boolean sure) {}

    /** The words that are nearest, if they are near enough; sure if there is only one. */
    public List<Meant> nearest(List<String> known) {
        if (word.length() > LONGEST) {
            return List.of();
        }
        String mine = bare(word);
        int allowed = Math.max(1, Math.min(3, mine.length() / 3));
        Map<String, Integer> distances = known.stream()
                .distinct()
                .collect(Collectors.toMap(Function.identity(), candidate -> distance(mine, bare(candidate))));
        int least = distances.values().stream().mapToInt(i -> i).min().orElse(Integer.MAX_VALUE);
        if (least > allowed) {
            return List.of();
        }
        List<String> nearest = known.stream()
                .distinct()
                .filter(candidate -> distances.get(candidate) == least)
                .toList();
        return nearest.stream()
                .map(candidate -> new Meant(candidate, nearest.size() == 1 && isSure(mine, least)))
                .toList();
    }

    /** Two slips in a short word make it another word, and one in a number another number. */
    private static boolean isSure(String word, int distance) {
        if (word.chars().anyMatch(Character::isDigit)) {
            return distance == 0;
        }
        return distance <= 1 ? word.length() > 2 || distance == 0 : word.length() > 5;
    }

    private static String bare(String text) {
        return text.strip().replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** How many letters must be put in, left out, changed or swapped with their neighbour. */
    private static int distance(String one, String other) {
        int[][] steps = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(steps, one, other, i, j);
            }
        }
        return steps[one.length()][other.length()];
    }

    private static int step(int[][] steps, String one, String other, int i, int j) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int least = Math.min(steps[i - 1][j - 1] + change, Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean swapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return swapped ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}

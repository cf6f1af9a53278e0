// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import java.util.ArrayList;
import java.util.List;

/**
 * One part of what makes a short text into another.
 *
 * @param from the first character that goes
 * @param to the one behind the last that goes
 * @param text what comes instead
 */
record TextChange(int from, int to, String text) {
    /** The fewest characters that have to change, from left to right. Takes time with the product of both lengths. */
    static List<TextChange> between(String old, String fresh) {
        int[][] common = common(old, fresh);
        List<TextChange> changes = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.length() || j < fresh.length()) {
            if (same(old, i, fresh, j)) {
                i++;
                j++;
            } else {
                int fromOld = i;
                int fromFresh = j;
                while ((i < old.length() || j < fresh.length()) && !same(old, i, fresh, j)) {
                    boolean drop = j == fresh.length() || (i < old.length() && common[i + 1][j] >= common[i][j + 1]);
                    i += drop ? 1 : 0;
                    j += drop ? 0 : 1;
                }
                changes.add(new TextChange(fromOld, i, fresh.substring(fromFresh, j)));
            }
        }
        return changes;
    }

    private static boolean same(String old, int i, String fresh, int j) {
        return i < old.length() && j < fresh.length() && old.charAt(i) == fresh.charAt(j);
    }

    /** The length of the longest common subsequence behind each pair of places. */
    private static int[][] common(String old, String fresh) {
        int[][] common = new int[old.length() + 1][fresh.length() + 1];
        for (int i = old.length() - 1; i >= 0; i--) {
            for (int j = fresh.length() - 1; j >= 0; j--) {
                common[i][j] = old.charAt(i) == fresh.charAt(j)
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Tells which of several words a text has in it, anywhere, in one pass however many words there are (Aho and Corasick 1975,
 * doi:10.1145/360825.360855). Serves all threads.
 *
 * <pre>{@code
 * new WordSearch<>(List.of("his", "she", "hers"), word -> word).in("ushers"); // she, hers
 * }</pre>
 *
 * @param <W> what is named by a word
 */
public final class WordSearch<W> {
    /** Whatever is not ASCII is in no word. */
    private static final int LETTERS = 0x80;

    private final List<W> named;

    /** Where each character leads from each state; a state is the index of what NUL leads to from there. */
    private int[] next = new int[LETTERS];

    /** The words that a text ends with in each state: a bit for each. */
    private long[] found = new long[1];

    /**
     * Prepares a search.
     *
     * @param named at most 64
     * @param words what names each: ASCII characters but no question mark, at least one
     */
    public WordSearch(List<W> named, Function<W, String> words) {
        if (named.size() > Long.SIZE) {
            throw new IllegalArgumentException("at most " + Long.SIZE + " words, not " + named.size());
        }
        this.named = List.copyOf(named);
        for (int i = 0; i < named.size(); i++) {
            add(words.apply(named.get(i)), 1L << i);
        }
        link();
    }

    /** What a text names. */
    public Set<W> in(String text) {
        long bits = bits(text);
        Set<W> all = new HashSet<>();
        for (int i = 0; i < named.size(); i++) {
            if ((bits >> i & 1) != 0) {
                all.add(named.get(i));
            }
        }
        return all;
    }

    private long bits(String text) {
        int state = 0;
        long all = 0;
        // bytes are gone through four times as fast as a string; what is not in Latin-1 comes as a question mark
        for (byte c : text.getBytes(StandardCharsets.ISO_8859_1)) {
            state = c >= 0 ? next[state + c] : 0;
            if (state != 0) {
                all |= found[state / LETTERS];
            }
        }
        return all;
    }

    private void add(String word, long bit) {
        int state = 0;
        for (int i = 0; i < word.length(); i++) {
            int step = state + word.charAt(i);
            if (next[step] == 0) {
                next[step] = next.length;
                next = Arrays.copyOf(next, next.length + LETTERS);
                found = Arrays.copyOf(found, found.length + 1);
            }
            state = next[step];
        }
        found[state / LETTERS] |= bit;
    }

    /** A character that no word goes on with leads on where the longest word begins that ends there. */
    private void link() {
        int[] shorter = new int[found.length];
        Deque<Integer> nearestFirst = new ArrayDeque<>(List.of(0));
        while (!nearestFirst.isEmpty()) {
            int state = nearestFirst.remove();
            for (int c = 0; c < LETTERS; c++) {
                int step = state + c;
                int otherwise = state == 0 ? 0 : next[shorter[state / LETTERS] + c];
                if (next[step] == 0) {
                    next[step] = otherwise;
                } else {
                    int longer = next[step] / LETTERS;
                    shorter[longer] = otherwise;
                    found[longer] |= found[otherwise / LETTERS];
                    nearestFirst.add(next[step]);
                }
            }
        }
    }
}

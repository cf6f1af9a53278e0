// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.text;

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

    /** Where each character leads from each state; what is in the text up to there. */
    private int[] next = new int[LETTERS];

    private long[] found = new long[1];
    private int states = 1;

    /**
     * Prepares a search.
     *
     * @param named at most 64
     * @param words what names each: ASCII characters, at least one
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
        int length = text.length();
        int state = 0;
        long all = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            state = c < LETTERS ? next[state * LETTERS + c] : 0;
            all |= found[state];
        }
        return all;
    }

    private void add(String word, long bit) {
        int state = 0;
        for (int i = 0; i < word.length(); i++) {
            int step = state * LETTERS + word.charAt(i);
            if (next[step] == 0) {
                next[step] = states++;
                next = Arrays.copyOf(next, states * LETTERS);
                found = Arrays.copyOf(found, states);
            }
            state = next[step];
        }
        found[state] |= bit;
    }

    /** A character that no word goes on with leads on where the longest word begins that ends there. */
    private void link() {
        int[] shorter = new int[states];
        Deque<Integer> nearestFirst = new ArrayDeque<>(List.of(0));
        while (!nearestFirst.isEmpty()) {
            int state = nearestFirst.remove();
            for (int c = 0; c < LETTERS; c++) {
                int step = state * LETTERS + c;
                int otherwise = state == 0 ? 0 : next[shorter[state] * LETTERS + c];
                if (next[step] == 0) {
                    next[step] = otherwise;
                } else {
                    shorter[next[step]] = otherwise;
                    found[next[step]] |= found[otherwise];
                    nearestFirst.add(next[step]);
                }
            }
        }
    }
}

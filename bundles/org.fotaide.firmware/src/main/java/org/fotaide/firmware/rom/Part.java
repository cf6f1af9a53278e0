// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.List;

/**
 * One part of a name: what it may have been meant to be, the most likely first. One candidate is sure; several are a
 * choice; none means that nobody can guess.
 */
record Part<T>(List<T> candidates, boolean sure) {
    static <T> Part<T> of(T value) {
        return new Part<>(List.of(value), true);
    }

    static <T> Part<T> guess(List<T> candidates) {
        return new Part<>(List.copyOf(candidates), false);
    }

    /** The same, but nobody knows. */
    Part<T> asGuess() {
        return guess(candidates);
    }

    static <T> Part<T> unknown() {
        return guess(List.of());
    }
}

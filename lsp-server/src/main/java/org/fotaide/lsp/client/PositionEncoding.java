// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.client;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.PositionEncodingKind;

/** In what units a client counts the columns of a line. A text itself is kept in UTF-16 units. */
public enum PositionEncoding {
    UTF_8(PositionEncodingKind.UTF8) {
        @Override
        int units(int character) {
            return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
        }
    },
    UTF_16(PositionEncodingKind.UTF16) {
        @Override
        int units(int character) {
            return Character.charCount(character);
        }

        @Override
        public int toClient(CharSequence line, int column) {
            return column;
        }
    },
    UTF_32(PositionEncodingKind.UTF32) {
        @Override
        int units(int character) {
            return 1;
        }
    };

    private final String kind;

    PositionEncoding(String kind) {
        this.kind = kind;
    }

    /** The first that a client offers and that is known here; every client knows UTF-16. */
    static PositionEncoding chosenFrom(List<String> offered) {
        return offered.stream()
                .flatMap(kind -> named(kind).stream())
                .findFirst()
                .orElse(UTF_16);
    }

    private static Optional<PositionEncoding> named(String kind) {
        return Arrays.stream(values())
                .filter(encoding -> encoding.kind.equals(kind))
                .findFirst();
    }

    /** As the protocol calls it. */
    public String kind() {
        return kind;
    }

    /** How many units one character takes; half a pair of UTF-16 counts as a character. */
    abstract int units(int character);

    /**
     * The column that a client calls by this name.
     *
     * @param column in UTF-16 units; one beyond the end of the line counts on from there
     */
    public int toClient(CharSequence line, int column) {
        int units = 0;
        int at = 0;
        while (at < column && at < line.length()) {
            int character = Character.codePointAt(line, at);
            at += Character.charCount(character);
            units += units(character);
        }
        return units + Math.max(0, column - at);
    }

    /**
     * The column in UTF-16 units; within a character it is the start of that one, beyond the end of the line the end.
     *
     * @param column as the client counts
     */
    public int fromClient(CharSequence line, int column) {
        int units = 0;
        int at = 0;
        while (at < line.length()) {
            int character = Character.codePointAt(line, at);
            units += units(character);
            if (units > column) {
                return at;
            }
            at += Character.charCount(character);
        }
        return at;
    }
}

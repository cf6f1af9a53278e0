// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** Numbers with separators or blanks between them, as many as stand together. */
final class Figures {
    private final List<Figure> all = new ArrayList<>();

    /** Takes them. A separator that no number follows is left where it is. */
    static Figures take(Cursor cursor) {
        Figures figures = new Figures();
        int gap = 0;
        int digits = length(cursor, 0);
        while (digits > 0) {
            figures.all.add(new Figure(cursor.take(gap), cursor.take(digits)));
            gap = cursor.count(0, Glyph::isSeparator);
            digits = gap > 0 || cursor.peek(0).afterGap() ? length(cursor, gap) : 0;
        }
        return figures;
    }

    private static int length(Cursor cursor, int ahead) {
        return Figure.length(cursor, ahead, next -> next.isSeparator() || next.isTag());
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    int count() {
        return all.size();
    }

    Figure get(int index) {
        return all.get(index);
    }

    Figure last() {
        return all.get(count() - 1);
    }

    Figure takeLast() {
        return all.remove(count() - 1);
    }

    void add(Figure figure) {
        all.add(figure);
    }

    /**
     * Makes one number of two with only a blank between them, from the right, until no more are left than are wanted.
     *
     * @return whether it did
     */
    boolean join(int wanted) {
        int excess = count() - wanted;
        Deque<Figure> parts = new ArrayDeque<>();
        List<Figure> joined = new ArrayList<>();
        for (int i = count() - 1; i >= 0; i--) {
            parts.addFirst(get(i));
            if (i > 0 && get(i).isCut() && excess > 0) {
                excess--;
            } else {
                joined.add(Figure.of(parts));
                parts.clear();
            }
        }
        Collections.reverse(joined);
        boolean any = joined.size() < count();
        all.clear();
        all.addAll(joined);
        return any;
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.ArrayDeque;
import java.util.Deque;

/** The quotation marks and brackets that some lines open and do not close. */
final class OpenSigns {
    private final String text;
    private final Deque<Integer> brackets = new ArrayDeque<>();
    private int quote = -1;
    private boolean valueMayBegin = true;

    OpenSigns(String text) {
        this.text = text;
        scan();
    }

    boolean any() {
        return quote >= 0 || !brackets.isEmpty();
    }

    boolean quoteIsOpen() {
        return quote >= 0;
    }

    /** Where the innermost open sign stands; only if there is any. */
    int innermost() {
        return quote >= 0 ? quote : brackets.getLast();
    }

    /** What closes them all, from the inside out. */
    String closers() {
        StringBuilder closers = new StringBuilder();
        if (quote >= 0) {
            closers.append(text.charAt(quote));
        }
        brackets.descendingIterator().forEachRemaining(at -> closers.append(text.charAt(at) == '[' ? ']' : '}'));
        return closers.toString();
    }

    private void scan() {
        for (int i = 0; i < text.length(); i++) {
            if (quote >= 0) {
                i = inQuotes(i);
            } else if (isComment(i)) {
                i = lineEnd(i);
            } else {
                outside(i);
            }
        }
    }

    private int inQuotes(int at) {
        char sign = text.charAt(quote);
        boolean escapes = sign == '"' && text.charAt(at) == '\\';
        boolean doubled = sign == '\'' && text.startsWith("''", at);
        if (escapes || doubled) {
            return at + 1;
        }
        if (text.charAt(at) == sign) {
            quote = -1;
            valueMayBegin = false;
        }
        return at;
    }

    private void outside(int at) {
        char c = text.charAt(at);
        boolean inFlow = !brackets.isEmpty();
        if ((c == '"' || c == '\'') && valueMayBegin) {
            quote = at;
        } else if ((c == '[' || c == '{') && (inFlow || valueMayBegin)) {
            brackets.addLast(at);
            valueMayBegin = true;
        } else if ((c == ']' || c == '}') && inFlow) {
            brackets.removeLast();
            valueMayBegin = false;
        } else if (!Character.isWhitespace(c)) {
            valueMayBegin = beginsValue(at) || (inFlow && c == ',');
        }
    }

    private boolean beginsValue(int at) {
        boolean indicator = "-:?".indexOf(text.charAt(at)) >= 0;
        return indicator && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
    }

    private boolean isComment(int at) {
        return text.charAt(at) == '#' && (at == 0 || Character.isWhitespace(text.charAt(at - 1)));
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.Arrays;

/** The parser's errors in words that say what to do. */
enum SyntaxMessage {
    COLON_MISSING("could not find expected ':'", "A colon is missing behind this key."),
    NO_KEY_HERE(
            "mapping values are not allowed here",
            "A colon with a blank behind it makes a key, and no key can stand here. Put the value into quotation marks, or "
                    + "correct the indentation."),
    QUOTE_OPEN("found unexpected end of stream", "The quotation mark is not closed."),
    LIST_COMMA("expected ',' or ']'", "A comma or the closing ] of this list is missing."),
    MAP_COMMA("expected ',' or '}'", "A comma or the closing } of this map is missing."),
    ITEM_BETWEEN_KEYS("expected <block end>, but found '-'", "An item of a list cannot stand between keys."),
    KEY_BETWEEN_ITEMS("expected <block end>, but found '?'", "A key cannot stand between the items of a list."),
    DOES_NOT_FIT(
            "expected <block end>",
            "This does not go on what stands before it. Check the indentation, and the quotation marks before it."),
    ESCAPE(
            "found unknown escape character",
            "A backslash in double quotation marks begins an escape, and this is none. Double it, or use single ones."),
    ESCAPE_DIGITS("hexadecimal numbers", "This escape needs more hexadecimal digits."),
    TAB("found character '\t", "A tab stands where YAML takes spaces alone."),
    RESERVED("cannot start any token", "A value cannot begin with this character: put it into quotation marks."),
    VERSION("Version{", "This version of YAML is not known: remove the line."),
    OTHER("", "This is no YAML.");

    private final String problem;
    private final String text;

    SyntaxMessage(String problem, String text) {
        this.problem = problem;
        this.text = text;
    }

    static SyntaxMessage of(SyntaxError error) {
        return Arrays.stream(values())
                .filter(message -> error.problem().contains(message.problem))
                .findFirst()
                .orElse(OTHER);
    }

    /** Whether it is about a part of a quotation, so that all of that is lost. */
    boolean isEscape() {
        return this == ESCAPE || this == ESCAPE_DIGITS;
    }

    String text() {
        return text;
    }

    /** The text for one error; what is not known here goes with the parser's own words. */
    String text(SyntaxError error) {
        return this == OTHER ? text + " The parser says: " + error.problem() + "." : text;
    }
}

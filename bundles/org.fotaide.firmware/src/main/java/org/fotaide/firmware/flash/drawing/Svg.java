// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import java.util.Locale;

/** Writes SVG elements; the one place where text is escaped and numbers are formatted. */
final class Svg {
    private final StringBuilder text = new StringBuilder();

    /** Opens an element; attributes are names and values in turn, numbers to a tenth of a pixel. */
    Svg open(String element, Object... attributes) {
        start(element, attributes);
        text.append(">\n");
        return this;
    }

    Svg close(String element) {
        text.append("</").append(element).append(">\n");
        return this;
    }

    /** An element without content. */
    Svg empty(String element, Object... attributes) {
        start(element, attributes);
        text.append("/>\n");
        return this;
    }

    /** An element with text in it. */
    Svg text(String element, String content, Object... attributes) {
        start(element, attributes);
        text.append('>').append(escaped(content)).append("</").append(element).append(">\n");
        return this;
    }

    Svg rect(String style, double left, double top, double width, double height) {
        return empty("rect", "class", style, "x", left, "y", top, "width", width, "height", Math.max(0, height));
    }

    /** A hint that a pointer shows and a screen reader says, for the element that was opened last. */
    Svg hint(String content) {
        return text("title", content);
    }

    private void start(String element, Object... attributes) {
        text.append('<').append(element);
        for (int index = 0; index + 1 < attributes.length; index += 2) {
            Object value = attributes[index + 1];
            String shown = value instanceof Double number ? number(number) : escaped(value.toString());
            text.append(' ')
                    .append(attributes[index])
                    .append("=\"")
                    .append(shown)
                    .append('"');
        }
    }

    static String number(double value) {
        String digits = String.format(Locale.ROOT, "%.1f", value);
        return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
    }

    private static String escaped(String content) {
        return content.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

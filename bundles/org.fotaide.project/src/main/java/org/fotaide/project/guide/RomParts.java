// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.guide;

import java.util.List;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.project.guide.Token.Kind;

/**
 * What the characters of a ROM name mean. A legal name has one spelling, so that its parts are where its spelling has them.
 *
 * @param name the name
 */
public record RomParts(RomName name) {
    /** Its parts, counted from its first character. */
    public List<Token> list() {
        int number = 1;
        int product = number + name.number().toString().length();
        int flag = name.toString().indexOf('(');
        return List.of(
                new Token(Span.of(0, number), Kind.ROM_TYPE),
                new Token(Span.of(number, product), Kind.NUMBER),
                new Token(Span.of(product, flag), Kind.PRODUCT),
                new Token(Span.of(flag + 1, name.toString().length() - 1), Kind.CHOICE));
    }
}

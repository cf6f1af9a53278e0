// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How a text is stored.
 *
 * @param charset UTF-8, UTF-16LE, UTF-16BE, UTF-32LE or UTF-32BE
 * @param marked whether a byte order mark stands before it
 */
public record TextEncoding(Charset charset, boolean marked) {
    public static final TextEncoding UTF_8 = new TextEncoding(StandardCharsets.UTF_8, false);

    private static final String MARK = "\uFEFF";

    /** For people: {@code UTF-16LE with a byte order mark}. */
    public String title() {
        return charset.name() + (marked ? " with a byte order mark" : "");
    }

    /**
     * The bytes of a text.
     *
     * @throws CharacterCodingException if it holds half a surrogate pair
     */
    public byte[] encode(String text) throws CharacterCodingException {
        ByteBuffer bytes = charset.newEncoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .encode(CharBuffer.wrap(marked ? MARK + text : text));
        byte[] result = new byte[bytes.remaining()];
        bytes.get(result);
        return result;
    }
}

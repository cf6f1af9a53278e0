// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import org.fotaide.firmware.finding.Span;

/** From bytes to characters: finds the encoding as YAML 1.2 does (section 5.2), and says where bytes are no characters. */
final class TextDecoder {
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final int MOST_FAULTS = 20;
    private static final char REPLACEMENT = '\uFFFD';

    private final byte[] bytes;
    private final List<TextFault> faults = new ArrayList<>();

    TextDecoder(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What was read. */
    record Decoded(String text, TextEncoding encoding, List<TextFault> faults) {}

    Decoded decode() {
        Start start = start();
        String text = characters(start);
        if (!start.charset.equals(UTF_8)) {
            faults.add(
                    0,
                    new TextFault(
                            TextFault.Kind.FOREIGN,
                            Span.at(0),
                            "This file is stored as " + start.encoding().title()
                                    + ", which compilers, git and other tools do not read. Save it as UTF-8."));
        }
        return new Decoded(text, start.encoding(), List.copyOf(faults));
    }

    private record Start(Charset charset, int mark) {
        TextEncoding encoding() {
            return new TextEncoding(charset, mark > 0);
        }
    }

    private Start start() {
        if (begins(0xFF, 0xFE, 0, 0)) {
            return new Start(UTF_32LE, 4);
        }
        if (begins(0, 0, 0xFE, 0xFF)) {
            return new Start(UTF_32BE, 4);
        }
        if (begins(0xFF, 0xFE)) {
            return new Start(UTF_16LE, 2);
        }
        if (begins(0xFE, 0xFF)) {
            return new Start(UTF_16BE, 2);
        }
        if (begins(0xEF, 0xBB, 0xBF)) {
            return new Start(UTF_8, 3);
        }
        return unmarked();
    }

    /** Without a mark the zero bytes beside a first ASCII character tell. */
    private Start unmarked() {
        if (bytes.length >= 4 && bytes.length % 4 == 0) {
            if (zeros(1, 2, 3) && bytes[0] != 0) {
                return new Start(UTF_32LE, 0);
            }
            if (zeros(0, 1, 2) && bytes[3] != 0) {
                return new Start(UTF_32BE, 0);
            }
        }
        if (bytes.length >= 4 && bytes.length % 2 == 0) {
            if (zeros(1, 3) && bytes[0] != 0 && bytes[2] != 0) {
                return new Start(UTF_16LE, 0);
            }
            if (zeros(0, 2) && bytes[1] != 0 && bytes[3] != 0) {
                return new Start(UTF_16BE, 0);
            }
        }
        return new Start(UTF_8, 0);
    }

    private String characters(Start start) {
        if (start.charset.equals(UTF_8) && isAscii()) {
            return new String(bytes, start.mark, bytes.length - start.mark, ISO_8859_1);
        }
        CharsetDecoder decoder = start.charset
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, start.mark, bytes.length - start.mark);
        CharBuffer out = CharBuffer.allocate(bytes.length - start.mark + 1);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (!result.isError()) {
                break;
            }
            broken(out.position(), in, result.length(), start.charset);
            in.position(in.position() + result.length());
            out.put(REPLACEMENT);
        }
        return out.flip().toString();
    }

    private void broken(int offset, ByteBuffer in, int length, Charset charset) {
        if (faults.size() >= MOST_FAULTS) {
            return;
        }
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < length; i++) {
            shown.append(String.format(" %02X", in.get(in.position() + i)));
        }
        faults.add(new TextFault(
                TextFault.Kind.BROKEN,
                Span.of(offset, offset + 1),
                (length == 1 ? "The byte" + shown + " at byte " : "The bytes" + shown + " from byte ") + in.position()
                        + (length == 1 ? " is" : " on are") + " no character in " + charset.name()
                        + ". Save the file as UTF-8."));
    }

    /** As nearly all files are; told sooner than the characters are made one by one. */
    private boolean isAscii() {
        for (byte one : bytes) {
            if (one < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean begins(int... wanted) {
        if (bytes.length < wanted.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if ((bytes[i] & 0xFF) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean zeros(int... places) {
        for (int place : places) {
            if (bytes[place] != 0) {
                return false;
            }
        }
        return true;
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.text;

import java.nio.file.Path;
import java.util.List;
import org.fotaide.firmware.finding.Span;

/**
 * A text as it was read, and what was wrong with it as a text.
 *
 * @param document empty if it was too large
 * @param encoding how it is stored
 * @param faults what was wrong
 */
public record SourceText(TextDocument document, TextEncoding encoding, List<TextFault> faults) {
    /** The largest text that is read, in bytes or characters. What reads one kind of file may have a lower limit. */
    public static final int LARGEST = 4 << 20;

    public SourceText {
        faults = List.copyOf(faults);
    }

    /** A text that an editor holds. */
    public static SourceText of(TextDocument document) {
        if (document.length() > LARGEST) {
            return tooLarge(document.path(), document.length());
        }
        return new SourceText(document, TextEncoding.UTF_8, List.of());
    }

    /** The bytes of a file. */
    public static SourceText of(Path path, byte[] bytes) {
        if (bytes.length > LARGEST) {
            return tooLarge(path, bytes.length);
        }
        TextDecoder.Decoded decoded = new TextDecoder(bytes).decode();
        return new SourceText(new TextDocument(path, decoded.text()), decoded.encoding(), decoded.faults());
    }

    /** A text that nobody should look at for its size. */
    public static SourceText tooLarge(Path path, long size) {
        String message = "This file has " + size + " bytes; more than " + LARGEST + " are not read.";
        return new SourceText(
                new TextDocument(path, ""),
                TextEncoding.UTF_8,
                List.of(new TextFault(TextFault.Kind.TOO_LARGE, Span.at(0), message)));
    }

    /** Whether its characters are all there, so that it can be looked at. */
    public boolean readable() {
        return faults.stream().noneMatch(fault -> fault.kind() == TextFault.Kind.TOO_LARGE);
    }

    /** Whether it can be stored again without harm to what was not changed. */
    public boolean storable() {
        return faults.stream().allMatch(fault -> fault.kind() == TextFault.Kind.FOREIGN);
    }
}

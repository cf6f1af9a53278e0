// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fotaide.firmware.bytes.Bytes;

/**
 * How a firmware states its ROM name within its image: the ASCII bytes {@code @rom=}, the name, and a zero byte. In C:
 *
 * <pre>{@code
 * const char rom_marker[] __attribute__((used)) = "@rom=" ROM_NAME;
 * }</pre>
 *
 * The name is 1 to 64 printable ASCII characters without blanks; whether it is a legal ROM name is not judged here. Our
 * own convention, described in docs/images.md.
 */
public final class RomMarker {
    /** What stands before the name. */
    public static final String PREFIX = "@rom=";

    /** The most characters that a name may have. */
    public static final int LONGEST = 64;

    private RomMarker() {}

    /** The first name that a program states. */
    public static Optional<String> find(byte[] program) {
        return findAll(Bytes.copyOf(program)).stream().findFirst();
    }

    /** Every different name that a program states, in the order of the file. More than one is a fault of the program. */
    public static List<String> findAll(Bytes program) {
        Set<String> names = new LinkedHashSet<>();
        int at = program.indexOf(PREFIX, 0);
        while (at >= 0) {
            int start = at + PREFIX.length();
            nameAt(program, start).ifPresent(names::add);
            at = program.indexOf(PREFIX, start);
        }
        return List.copyOf(names);
    }

    private static Optional<String> nameAt(Bytes program, int start) {
        int end = start;
        while (end < program.length() && end - start < LONGEST && program.u8(end) > ' ' && program.u8(end) < 0x7F) {
            end++;
        }
        boolean closed = end > start && end < program.length() && program.u8(end) == 0;
        return closed ? Optional.of(program.slice(start, end).latin1()) : Optional.empty();
    }
}

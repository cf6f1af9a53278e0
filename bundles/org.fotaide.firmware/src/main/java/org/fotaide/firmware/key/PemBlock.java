// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.key;

import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fotaide.firmware.bytes.Bytes;

/**
 * One block of a PEM file (RFC 7468).
 *
 * @param label what stands behind BEGIN
 * @param content what the Base64 text holds
 */
record PemBlock(String label, Bytes content) {
    private static final Pattern BLOCK = Pattern.compile(
            "-----BEGIN ([A-Z0-9 ]{1,40})-----[ \\t]*\\R([A-Za-z0-9+/=\\s]{1,100000})-----END \\1-----");

    /** Every block of a text, whatever else stands there. One with headers, as old files with a passphrase have, is none. */
    static List<PemBlock> in(String text) {
        return BLOCK.matcher(text).results().flatMap(PemBlock::of).toList();
    }

    private static Stream<PemBlock> of(MatchResult found) {
        try {
            byte[] content = Base64.getMimeDecoder().decode(found.group(2));
            return Stream.of(new PemBlock(found.group(1), Bytes.copyOf(content)));
        } catch (IllegalArgumentException notBase64) {
            return Stream.empty();
        }
    }
}

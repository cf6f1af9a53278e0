// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.key;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fotaide.firmware.bytes.Bytes;

/**
 * One block of a PEM file (RFC 7468).
 *
 * @param label what stands behind BEGIN
 * @param headers the lines before the content, which old files with a passphrase have (RFC 1421)
 * @param content what the Base64 text holds
 */
record PemBlock(String label, Map<String, String> headers, Bytes content) {
    private static final Pattern BLOCK = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,40})-----[ \\t]*\\R"
            + "((?:[A-Za-z-]{1,40}:[^\\r\\n]{0,400}\\R){0,10})([A-Za-z0-9+/=\\s]{1,100000})-----END \\1-----");
    private static final Pattern HEADER = Pattern.compile("([A-Za-z-]+):([^\\r\\n]*)");

    PemBlock {
        headers = Map.copyOf(headers);
    }

    /** Every block of a text, whatever else stands there. */
    static List<PemBlock> in(String text) {
        return BLOCK.matcher(text).results().flatMap(PemBlock::of).toList();
    }

    private static Stream<PemBlock> of(MatchResult found) {
        Map<String, String> headers = HEADER.matcher(found.group(2))
                .results()
                .collect(Collectors.toMap(
                        line -> line.group(1), line -> line.group(2).strip(), (first, second) -> first));
        try {
            byte[] content = Base64.getMimeDecoder().decode(found.group(3));
            return Stream.of(new PemBlock(found.group(1), headers, Bytes.copyOf(content)));
        } catch (IllegalArgumentException notBase64) {
            return Stream.empty();
        }
    }
}

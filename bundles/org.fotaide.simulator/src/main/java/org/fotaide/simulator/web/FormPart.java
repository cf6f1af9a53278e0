// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.web;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.simulator.update.UpdateCommand;

/**
 * The first file of a form (RFC 7578), as the device's server reads it.
 *
 * @param field the name of the field, which says where the file goes
 */
record FormPart(String field, Bytes content) {
    private static final Pattern BOUNDARY = Pattern.compile("multipart/form-data;.*boundary=\"?([^\";]+)\"?.*");
    private static final Pattern FILE =
            Pattern.compile("(?i)content-disposition: form-data; name=\"([^\"]*)\"; filename=\"[^\"]*\"");

    static Optional<FormPart> in(String type, byte[] body) {
        Matcher boundary = BOUNDARY.matcher(type);
        return boundary.matches() ? in(latin1(body), "--" + boundary.group(1)) : Optional.empty();
    }

    private static Optional<FormPart> in(String body, String line) {
        int at = body.indexOf(line + "\r\n");
        while (at >= 0) {
            int head = at + line.length() + 2;
            int content = body.indexOf("\r\n\r\n", head);
            int end = content < 0 ? -1 : body.indexOf("\r\n" + line, content + 2);
            if (end < 0) {
                return Optional.empty();
            }
            Matcher file = FILE.matcher(body.substring(head, content));
            if (file.find()) {
                String bytes = body.substring(Math.min(content + 4, end), end);
                return Optional.of(
                        new FormPart(file.group(1), Bytes.copyOf(bytes.getBytes(StandardCharsets.ISO_8859_1))));
            }
            at = body.indexOf(line + "\r\n", end);
        }
        return Optional.empty();
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** Any name but one is flash. */
    UpdateCommand command() {
        return field.equals("filesystem") ? UpdateCommand.FILE_SYSTEM : UpdateCommand.FLASH;
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.sftp;

import java.io.IOException;
import java.time.Instant;
import org.fotaide.deploy.publish.folder.PlaceEntry;
import org.fotaide.deploy.publish.folder.PlaceEntry.Kind;

/** What stands of a file in an answer (draft-ietf-secsh-filexfer-02, 5). */
record SftpAttributes(SftpReply reply) {
    private static final int SIZE = 0x1;
    private static final int OWNER = 0x2;
    private static final int PERMISSIONS = 0x4;
    private static final int TIMES = 0x8;
    private static final int EXTENDED = 0x8000_0000;

    /** The kind of a file in its permissions, as in POSIX. */
    private static final int KIND = 0170000;

    private static final int FOLDER = 0040000;
    private static final int LINK = 0120000;

    /**
     * Reads all of it.
     *
     * @param line as {@code ls -l} prints it, for servers that tell no permissions
     */
    PlaceEntry entry(String name, String line) throws IOException {
        int flags = reply.number();
        if ((flags & SIZE) != 0) {
            reply.skip(Long.BYTES);
        }
        if ((flags & OWNER) != 0) {
            reply.skip(2 * Integer.BYTES);
        }
        Kind kind = line.startsWith("d") ? Kind.FOLDER : line.startsWith("l") ? Kind.LINK : Kind.FILE;
        if ((flags & PERMISSIONS) != 0) {
            int bits = reply.number() & KIND;
            kind = bits == FOLDER ? Kind.FOLDER : bits == LINK ? Kind.LINK : Kind.FILE;
        }
        Instant modified = Instant.EPOCH;
        if ((flags & TIMES) != 0) {
            reply.skip(Integer.BYTES);
            modified = Instant.ofEpochSecond(Integer.toUnsignedLong(reply.number()));
        }
        if ((flags & EXTENDED) != 0) {
            int count = reply.number();
            for (int i = 0; i < count; i++) {
                reply.bytes();
                reply.bytes();
            }
        }
        return new PlaceEntry(name, kind, modified);
    }
}

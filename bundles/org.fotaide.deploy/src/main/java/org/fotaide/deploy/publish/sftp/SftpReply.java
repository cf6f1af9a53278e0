// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.sftp;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** One packet of the server; what stands in it is read from its start to its end. */
final class SftpReply {
    static final int VERSION = 2;
    static final int STATUS = 101;
    static final int HANDLE = 102;
    static final int DATA = 103;
    static final int NAME = 104;
    static final int ATTRS = 105;

    private final int type;
    private final ByteBuffer body;

    /**
     * @param body behind type and id
     */
    SftpReply(int type, ByteBuffer body) {
        this.type = type;
        this.body = body;
    }

    int type() {
        return type;
    }

    boolean hasMore() {
        return body.hasRemaining();
    }

    int number() throws IOException {
        try {
            return body.getInt();
        } catch (BufferUnderflowException cut) {
            throw broken(cut);
        }
    }

    void skip(int bytes) throws IOException {
        if (bytes < 0 || bytes > body.remaining()) {
            throw broken(null);
        }
        body.position(body.position() + bytes);
    }

    byte[] bytes() throws IOException {
        int length = number();
        if (length < 0 || length > body.remaining()) {
            throw broken(null);
        }
        byte[] bytes = new byte[length];
        body.get(bytes);
        return bytes;
    }

    String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Passes over all but the last one if it is of that type; a status becomes what it says. */
    SftpReply expect(int wanted) throws IOException {
        if (type == STATUS) {
            SftpStatusException status = SftpStatusException.of(this);
            if (wanted == STATUS && status.code() == SftpStatusException.OK) {
                return this;
            }
            throw status;
        }
        if (type != wanted) {
            throw new IOException("the server answered with a packet of type " + type + " instead of " + wanted);
        }
        return this;
    }

    private static IOException broken(Throwable cause) {
        return new IOException("an answer of the server is cut off", cause);
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.sftp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.fotaide.firmware.bytes.Bytes;

/** One packet to the server (draft-ietf-secsh-filexfer-02, 3). Numbers are big-endian. */
final class SftpRequest {
    static final int INIT = 1;
    static final int OPEN = 3;
    static final int CLOSE = 4;
    static final int READ = 5;
    static final int WRITE = 6;
    static final int OPENDIR = 11;
    static final int READDIR = 12;
    static final int REMOVE = 13;
    static final int MKDIR = 14;
    static final int RMDIR = 15;
    static final int STAT = 17;
    static final int RENAME = 18;
    static final int READLINK = 19;
    static final int SYMLINK = 20;
    static final int EXTENDED = 200;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /**
     * @param type what is wanted
     * @param id by which the answer is known; the version for {@link #INIT}
     */
    SftpRequest(int type, int id) {
        body.write(type);
        number(id);
    }

    SftpRequest number(int value) {
        body.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
        return this;
    }

    SftpRequest number(long value) {
        body.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        return this;
    }

    SftpRequest text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    SftpRequest bytes(byte[] bytes) {
        number(bytes.length);
        body.writeBytes(bytes);
        return this;
    }

    SftpRequest bytes(Bytes bytes) {
        return bytes(bytes.toArray());
    }

    /** With its length before it. */
    byte[] packet() {
        return ByteBuffer.allocate(Integer.BYTES + body.size())
                .putInt(body.size())
                .put(body.toByteArray())
                .array();
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.sftp;

import java.io.IOException;

/** What the server says instead of doing it; the message is a part of a sentence for people. */
final class SftpStatusException extends IOException {
    private static final long serialVersionUID = 1L;

    static final int OK = 0;
    static final int EOF = 1;
    static final int NO_SUCH_FILE = 2;
    static final int PERMISSION_DENIED = 3;
    static final int FAILURE = 4;
    static final int OP_UNSUPPORTED = 8;

    private final int code;

    private SftpStatusException(int code, String message) {
        super(message);
        this.code = code;
    }

    static SftpStatusException of(SftpReply status) throws IOException {
        int code = status.number();
        String said = status.hasMore() ? status.text().strip() : "";
        return new SftpStatusException(code, words(code, said));
    }

    int code() {
        return code;
    }

    private static String words(int code, String said) {
        return switch (code) {
            case NO_SUCH_FILE -> "there is no such file or folder on the server";
            case PERMISSION_DENIED -> "the server denies access";
            case FAILURE ->
                "the server says \"" + (said.isEmpty() ? "Failure" : said)
                        + "\" and no more; a full disk, a quota or something in the way are the usual reasons";
            case OP_UNSUPPORTED -> "the server cannot do that";
            default -> "the server says \"" + said + "\" (status " + code + ")";
        };
    }
}

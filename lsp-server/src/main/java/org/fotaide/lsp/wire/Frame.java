// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.wire;

/** What stands between two headers of a stream. */
sealed interface Frame {
    /** The text of one message. */
    record Content(String text) implements Frame {}

    /**
     * Something that cannot be taken as a message.
     *
     * @param reason what is wrong and what is wanted
     */
    record Refused(String reason) implements Frame {}
}

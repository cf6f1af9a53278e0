// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

/** Bytes that are not a message of multicast DNS. */
public final class MalformedMessageException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong with them. */
    public enum Fault {
        /** They end before what they promise. */
        CUT_SHORT,
        /** More than a message may have. */
        TOO_LONG,
        /** A label of a kind that does not exist. */
        LABEL,
        /** A label that is not UTF-8. */
        LABEL_TEXT,
        /** A name that does not point back to an earlier place. */
        POINTER,
        /** A name of more than 255 bytes. */
        NAME_TOO_LONG,
        /** The data of a record does not have the form of its type. */
        RECORD_DATA,
        /** Not a query: another operation, or an error code; RFC 6762 section 18.3 and 18.11 want it ignored. */
        OPERATION
    }

    private final Fault fault;
    private final int offset;

    MalformedMessageException(Fault fault, int offset) {
        super("not a message of multicast DNS: " + fault + " at byte " + offset);
        this.fault = fault;
        this.offset = offset;
    }

    public Fault fault() {
        return fault;
    }

    /** Where in the message it was found, in bytes from its start. */
    public int offset() {
        return offset;
    }
}

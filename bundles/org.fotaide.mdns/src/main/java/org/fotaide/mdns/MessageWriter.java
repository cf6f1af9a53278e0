// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

import java.util.List;

/** Writes messages into datagrams. */
public final class MessageWriter {
    private static final int RESPONSE_AUTHORITATIVE = 0x8400;
    private static final int TRUNCATED = 0x0200;

    private final Compression compression;

    public MessageWriter() {
        this(Compression.EVERYWHERE);
    }

    public MessageWriter(Compression compression) {
        this.compression = compression;
    }

    /** The bytes of a message. */
    public byte[] write(Message message) throws MessageTooLongException {
        WireOutput output = new WireOutput();
        output.u16(message.id());
        output.u16((message.isResponse() ? RESPONSE_AUTHORITATIVE : 0) | (message.truncated() ? TRUNCATED : 0));
        for (List<?> section :
                List.of(message.questions(), message.answers(), message.authorities(), message.additionals())) {
            output.u16(section.size());
        }
        for (Question question : message.questions()) {
            output.name(question.name()).u16(question.type().code());
            output.u16(RecordHeader.CLASS_IN | (question.unicastAnswer() ? RecordHeader.TOP_BIT : 0));
        }
        RecordWriter writer = new RecordWriter(output, compression);
        message.records().forEach(writer::write);
        if (output.size() > Message.LONGEST) {
            throw new MessageTooLongException(output.size());
        }
        return output.toArray();
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

import java.util.ArrayList;
import java.util.List;
import org.fotaide.mdns.MalformedMessageException.Fault;
import org.fotaide.mdns.Message.Kind;

/**
 * Reads a datagram. Whatever the bytes are, it ends, in time and memory that they bound, with a message or with a {@link
 * MalformedMessageException}. Bytes behind the last record are passed over, and so are questions of another class than IN
 * or ANY, which nobody here could answer.
 */
public final class MessageReader {
    private static final int RESPONSE = 0x8000;
    private static final int OPERATION = 0x7800;
    private static final int TRUNCATED = 0x0200;
    private static final int RESPONSE_CODE = 0x000F;
    private static final int CLASS_ANY = 255;

    public Message read(byte[] datagram) throws MalformedMessageException {
        if (datagram.length > Message.LONGEST) {
            throw new MalformedMessageException(Fault.TOO_LONG, Message.LONGEST);
        }
        WireInput input = new WireInput(datagram, 0);
        int id = input.u16();
        int flags = input.u16();
        if ((flags & (OPERATION | RESPONSE_CODE)) != 0) {
            throw new MalformedMessageException(Fault.OPERATION, 2);
        }
        int questions = input.u16();
        int answers = input.u16();
        int authorities = input.u16();
        int additionals = input.u16();
        return new Message(
                id,
                (flags & RESPONSE) == 0 ? Kind.QUERY : Kind.RESPONSE,
                (flags & TRUNCATED) != 0,
                questions(input, questions),
                records(input, answers),
                records(input, authorities),
                records(input, additionals));
    }

    private static List<Question> questions(WireInput input, int count) throws MalformedMessageException {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            DomainName name = new NameReader(input).read();
            RecordType type = new RecordType(input.u16());
            int questionClass = input.u16();
            int plain = questionClass & ~RecordHeader.TOP_BIT;
            if (plain == RecordHeader.CLASS_IN || plain == CLASS_ANY) {
                questions.add(new Question(name, type, plain != questionClass));
            }
        }
        return questions;
    }

    private static List<ResourceRecord> records(WireInput input, int count) throws MalformedMessageException {
        List<ResourceRecord> records = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            records.add(new RecordReader(input).read());
        }
        return records;
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetAddress;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageWriterTest {
    private static final DomainName SERVICE = DomainName.parse("_arduino._tcp.local");

    @Test
    void aQuestionIsTheBytesThatEveryResponderKnows() throws MessageTooLongException {
        byte[] written = new MessageWriter().write(Message.query(Question.unicast(SERVICE, RecordType.PTR)));
        assertEquals(
                "000000000001000000000000" + "085f61726475696e6f045f746370056c6f63616c00" + "000c8001",
                HexFormat.of().formatHex(written));
    }

    @Test
    void namesPointBackToEarlierOnesInTheSameSpellingOnly() throws MessageTooLongException {
        byte[] written = new MessageWriter()
                .write(Message.query(
                        Question.multicast(DomainName.of("a", "local"), RecordType.A),
                        Question.multicast(DomainName.of("b", "local"), RecordType.A),
                        Question.multicast(DomainName.of("c", "LOCAL"), RecordType.A)));
        assertEquals(
                "0161056c6f63616c0000010001" + "0162c00e00010001" + "0163054c4f43414c0000010001",
                HexFormat.of().formatHex(written).substring(24));
    }

    @Test
    void anAnswerToPlainDnsHasItsIdItsQuestionAndShortLives() throws Exception {
        DomainName instance = SERVICE.child("one");
        DomainName host = DomainName.parse("one.local");
        Message query = Message.query(Question.unicast(SERVICE, RecordType.PTR)).withId(0xBEEF);
        Message answer = Message.legacyResponse(
                query,
                List.of(new PointerRecord(SERVICE, 4500, false, instance)),
                List.of(
                        new ServiceRecord(instance, 4500, true, 0, 0, 8266, host),
                        new AddressRecord(host, 5, true, InetAddress.getLoopbackAddress())));
        assertEquals(0xBEEF, answer.id());
        assertEquals(List.of(Question.multicast(SERVICE, RecordType.PTR)), answer.questions());
        assertEquals(
                List.of("10 false", "10 false", "5 false"),
                answer.records().map(one -> one.ttl() + " " + one.cacheFlush()).toList());
        byte[] written = new MessageWriter(Compression.SERVICE_TARGETS_PLAIN).write(answer);
        String plainHost = "036f6e65056c6f63616c00";
        assertEquals(true, HexFormat.of().formatHex(written).contains("204a" + plainHost));
        assertEquals(answer, new MessageReader().read(written));
    }

    @Test
    void anEmptyTextHasOneEmptyString() throws MessageTooLongException {
        Message message = Message.response(List.of(TextRecord.of(DomainName.ROOT, 1, false, Map.of())), List.of());
        assertEquals(
                "00" + "00100001" + "00000001" + "0001" + "00",
                HexFormat.of().formatHex(new MessageWriter().write(message)).substring(24));
    }

    @Test
    void aMessageOfMoreThan9000BytesIsNotWritten() {
        ResourceRecord large =
                new OtherRecord(DomainName.ROOT, new RecordType(10), 1, 1, false, Octets.of(new byte[3000]));
        Message message = Message.response(Collections.nCopies(3, large), List.of());
        assertThrows(MessageTooLongException.class, () -> new MessageWriter().write(message));
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import java.util.List;
import org.fotaide.mdns.MalformedMessageException.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MessageReaderTest {
    private static final String QUESTION = "0000 0000 0001 0000 0000 0000 ";
    private static final String ANSWER = "0000 8400 0000 0001 0000 0000 ";
    /** {@code a.local} of the class IN, alive for a second; the type comes before. */
    private static final String IN = " 0001 00000001 ";

    @ParameterizedTest
    @CsvSource(textBlock = """
            # what,                                    message,                                              fault, at
            nothing,                                   '',                                                   CUT_SHORT, 0
            half a header,                             0000 0000 0001 00,                                    CUT_SHORT, 7
            a promised question is missing,            Q,                                                    CUT_SHORT, 12
            65535 promised records,                    0000 8400 0000 ffff ffff ffff,                        CUT_SHORT, 12
            a label past the end,                      Q 3f 61,                                              CUT_SHORT, 13
            no type,                                   Q 0161 00 00,                                         CUT_SHORT, 16
            a pointer to itself,                       Q c00c 000c 0001,                                     POINTER, 12
            a pointer to the label before it,          Q 0161 c00c 000c 0001,                                POINTER, 14
            a pointer forward,                         Q c00e 00 000c 0001,                                  POINTER, 12
            a pointer past the end,                    Q ffff 000c 0001,                                     POINTER, 12
            half a pointer,                            Q c0,                                                 CUT_SHORT, 13
            a label of kind 01,                        Q 4161 00 000c 0001,                                  LABEL, 12
            a label of kind 10,                        Q 8161 00 000c 0001,                                  LABEL, 12
            a label that is not UTF-8,                 Q 01ff 00 000c 0001,                                  LABEL_TEXT, 12
            an IPv4 address of 3 bytes,                A 0161 00 0001 I 0003 010203,                         RECORD_DATA, 25
            an IPv6 address of 4 bytes,                A 0161 00 001c I 0004 01020304,                       RECORD_DATA, 25
            an IPv4 address that is cut,               A 0161 00 0001 I 0004 0102,                           CUT_SHORT, 25
            a target longer than its record,           A 0161 00 000c I 0002 016200,                         RECORD_DATA, 25
            a target shorter than its record,          A 0161 00 000c I 0004 01620000,                       RECORD_DATA, 25
            a service without a host,                  A 0161 00 0021 I 0006 000000000050,                   CUT_SHORT, 31
            a text past its record,                    A 0161 00 0010 I 0002 0561 62636465,                  RECORD_DATA, 25
            another operation,                         0000 2800 0000 0000 0000 0000,                        OPERATION, 2
            an error code,                             0000 8403 0000 0000 0000 0000,                        OPERATION, 2
            """)
    void garbageIsRefusedWithItsFault(String what, String hex, Fault fault, int offset) {
        MalformedMessageException refusal =
                assertThrows(MalformedMessageException.class, () -> new MessageReader().read(bytes(hex)));
        assertEquals(fault + "@" + offset, refusal.fault() + "@" + refusal.offset());
    }

    @Test
    void aMessageOfMoreThan9000BytesIsRefused() {
        MalformedMessageException refusal =
                assertThrows(MalformedMessageException.class, () -> new MessageReader().read(new byte[9001]));
        assertEquals(Fault.TOO_LONG, refusal.fault());
    }

    @Test
    void aNameOfManyPointersIsBoundedByItsLength() {
        // each piece is one label of 63 bytes and a pointer to the piece before
        StringBuilder text = new StringBuilder(QUESTION.replace("0001", "0005"));
        String label = "3f" + "61".repeat(63);
        text.append(label).append("00").append("000c0001");
        int place = 12;
        for (int i = 1; i < 5; i++) {
            text.append(label).append(HexFormat.of().toHexDigits((short) (0xC000 | place)));
            text.append("000c0001");
            place += i == 1 ? 69 : 70;
        }
        MalformedMessageException refusal =
                assertThrows(MalformedMessageException.class, () -> new MessageReader().read(bytes(text.toString())));
        assertEquals(Fault.NAME_TOO_LONG, refusal.fault());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            bytes behind the last record,  0000 0000 0000 0000 0000 0000 beef, 0, 0
            a question of class CHAOS,     Q 0161 00 0010 0003,                0, 0
            a question of class ANY,       Q 0161 00 0010 00ff,                1, 0
            a record of class CHAOS,       A 0161 00 0001 0003 00000001 0001 aa, 0, 1
            """)
    void oddButHarmlessMessagesAreRead(String what, String hex, int questions, int answers)
            throws MalformedMessageException {
        Message read = new MessageReader().read(bytes(hex));
        assertEquals(
                List.of(questions, answers),
                List.of(read.questions().size(), read.answers().size()));
    }

    @Test
    void aTimeToLiveWithTheTopBitCountsAsNone() throws MalformedMessageException {
        Message read = new MessageReader().read(bytes(ANSWER + "0161 00 0001 0001 80000001 0004 01020304"));
        assertEquals(0, read.answers().get(0).ttl());
    }

    @Test
    void aMappedAddressStaysAnIpv6Address() throws MalformedMessageException, MessageTooLongException {
        Message read =
                new MessageReader().read(bytes(ANSWER + "0161 00 001c" + IN + "0010 00000000000000000000ffff0a4d0002"));
        assertEquals(
                RecordType.AAAA,
                assertInstanceOf(AddressRecord.class, read.answers().get(0)).type());
        assertEquals(read, new MessageReader().read(new MessageWriter().write(read)));
    }

    @ParameterizedTest
    @MethodSource("org.fotaide.mdns.Recorded#all")
    void aRealMessageCutAnywhereIsRefused(Recorded recorded) {
        for (int length = 0; length < recorded.message().length; length++) {
            byte[] cut = java.util.Arrays.copyOf(recorded.message(), length);
            MalformedMessageException refusal =
                    assertThrows(MalformedMessageException.class, () -> new MessageReader().read(cut));
            assertEquals(Fault.CUT_SHORT, refusal.fault());
        }
    }

    private static byte[] bytes(String hex) {
        String plain = hex.replace("Q", QUESTION).replace("A ", ANSWER).replace("I ", IN);
        return HexFormat.of().parseHex(plain.replace(" ", ""));
    }
}

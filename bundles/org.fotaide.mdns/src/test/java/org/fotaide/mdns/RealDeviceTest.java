// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RealDeviceTest {
    private static final DomainName HOST = DomainName.parse("esp8266-ee1337.local");
    private static final DomainName SERVICE = DomainName.parse("_arduino._tcp.local");
    private static final DomainName INSTANCE = SERVICE.child("esp8266-ee1337");

    @ParameterizedTest
    @MethodSource("org.fotaide.mdns.Recorded#all")
    void theMessagesAreThoseOfTheRecording(Recorded recorded) throws IOException {
        Path recording = Path.of(Optional.ofNullable(System.getenv("FOTA_SHARED"))
                        .orElse(System.getProperty("fota.repository", "..") + "/../shared"))
                .resolve("vectors/mdns_real_device.txt");
        assumeTrue(Files.exists(recording), "the recorded conversations are not beside this checkout");
        assertEquals(recorded.checksum(), udpChecksum(recorded.message()));
        assertTrue(
                Files.readString(recording).contains(String.format(Locale.ROOT, "-> 0x%04x!]", recorded.checksum())));
    }

    /** Over the pseudo header as well (RFC 768); the recorded device was 10.77.0.2. */
    private static int udpChecksum(byte[] message) {
        int length = message.length + 8;
        ByteBuffer words = ByteBuffer.allocate(20 + message.length + (message.length & 1))
                .put(new byte[] {10, 77, 0, 2, (byte) 224, 0, 0, (byte) 251, 0, 17})
                .putShort((short) length)
                .putShort((short) 5353)
                .putShort((short) 5353)
                .putShort((short) length)
                .putShort((short) 0)
                .put(message)
                .rewind();
        int sum = 0;
        while (words.hasRemaining()) {
            sum += words.hasRemaining() ? words.getShort() & 0xFFFF : 0;
        }
        while (sum >>> 16 != 0) {
            sum = (sum & 0xFFFF) + (sum >>> 16);
        }
        return ~sum & 0xFFFF;
    }

    @Test
    void anAnnouncementIsReadWhole() throws MalformedMessageException, UnknownHostException {
        Message read =
                new MessageReader().read(Recorded.named("arduino-announcement").message());
        assertEquals(
                Message.response(
                        List.of(
                                new PointerRecord(
                                        DomainName.parse("_services._dns-sd._udp.local"), 4500, false, SERVICE),
                                new PointerRecord(SERVICE, 4500, false, INSTANCE),
                                new ServiceRecord(INSTANCE, 4500, true, 0, 0, 8266, HOST),
                                txt(true)),
                        List.of(address(true))),
                read);
        assertEquals(
                Map.of("auth_upload", "yes", "board", "generic", "ssh_upload", "no", "tcp_check", "no"),
                ((TextRecord) read.answers().get(3)).pairs());
    }

    @Test
    void aProbeIsReadWhole() throws MalformedMessageException, UnknownHostException {
        assertEquals(
                new Message(
                        0,
                        Message.Kind.QUERY,
                        false,
                        List.of(Question.unicast(INSTANCE, RecordType.ANY)),
                        List.of(),
                        List.of(
                                new PointerRecord(SERVICE, 4500, false, INSTANCE),
                                new ServiceRecord(INSTANCE, 4500, false, 0, 0, 8266, HOST)),
                        List.of(txt(false), address(false))),
                new MessageReader().read(Recorded.named("arduino-probe").message()));
    }

    @ParameterizedTest
    @MethodSource("org.fotaide.mdns.Recorded#all")
    void writtenAgainItIsTheSameMessageAndNoLonger(Recorded recorded)
            throws MalformedMessageException, MessageTooLongException {
        Message read = new MessageReader().read(recorded.message());
        byte[] written = new MessageWriter().write(read);
        assertEquals(read, new MessageReader().read(written));
        // an empty TXT record takes one byte more when it is written as RFC 6763 wants it
        assertTrue(written.length <= recorded.message().length + 1, () -> written.length + " bytes");
    }

    private static TextRecord txt(boolean flush) {
        return new TextRecord(
                INSTANCE,
                4500,
                flush,
                List.of(
                        Octets.utf8("auth_upload=yes"),
                        Octets.utf8("board=generic"),
                        Octets.utf8("ssh_upload=no"),
                        Octets.utf8("tcp_check=no")));
    }

    private static AddressRecord address(boolean flush) throws UnknownHostException {
        return new AddressRecord(HOST, 120, flush, InetAddress.getByAddress(new byte[] {10, 77, 0, 2}));
    }
}

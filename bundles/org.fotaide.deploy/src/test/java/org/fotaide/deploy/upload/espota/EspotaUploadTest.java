// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.InetAddress;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.fotaide.deploy.upload.Authentication;
import org.fotaide.deploy.upload.Payload;
import org.fotaide.deploy.upload.UploadReport;
import org.fotaide.deploy.upload.UploadReport.Manner;
import org.fotaide.deploy.upload.UploadRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class EspotaUploadTest {
    private static final int SIZE = 100_000;

    /** What a device that takes the image does once it has been invited. */
    @FunctionalInterface
    interface Taking {
        Call take(ScriptedDevice device) throws IOException;
    }

    static Stream<Arguments> devicesThatTakeTheImage() {
        return Stream.of(
                of(
                        "one acknowledgement a segment",
                        d -> d.accepted().takeAll(1460).say("OK")),
                of("the last one glued to OK", d -> {
                    Call call = d.accepted().take(SIZE);
                    return call.say("1460720OK");
                }),
                of(
                        "one acknowledgement for all",
                        d -> d.accepted().take(SIZE).say("100000").say("OK")),
                of("no acknowledgement at all", d -> d.accepted().take(SIZE).say("OK")),
                of("odd pieces", d -> d.accepted().takeAll(777).say("OK")),
                of("one byte a packet", d -> {
                    Call call = d.accepted();
                    for (int i = 0; i < 10; i++) {
                        call.take(10_000).stammer("10000");
                    }
                    return call.stammer("OK");
                }),
                of("line end after OK", d -> d.accepted().takeAll(1460).say("OK\r\n")),
                of("O and E in text before", d -> d.accepted()
                        .take(1460)
                        .say("1460EO OTA Event; Erase OK\n")
                        .takeAll(1460)
                        .say("OK")),
                of(
                        "OK said too early as well",
                        d -> d.accepted().say("OK").takeAll(1460).say("OK")),
                of(
                        "text between the last byte and OK",
                        d -> d.accepted().takeAll(1460).say("Ending... ").say("OK")),
                of(
                        "OK split over two packets",
                        d -> d.accepted().takeAll(1460).say("O").say("K")),
                of("first invitation lost", d -> {
                    d.invited();
                    return d.accepted().takeAll(1460).say("OK");
                }),
                of(
                        "OK to the invitation lost",
                        d -> d.connect(d.invited()).takeAll(1460).say("OK")),
                of("OK to the invitation twice", d -> {
                    Invited invited = d.invited();
                    d.say("OK");
                    d.say("OK");
                    return d.connect(invited).takeAll(1460).say("OK");
                }),
                of("OK with a line end", d -> {
                    Invited invited = d.invited();
                    d.say("OK\n");
                    return d.connect(invited).takeAll(1460).say("OK");
                }),
                of("a stranger first", d -> {
                    Invited invited = d.invited();
                    d.say("OK");
                    d.connect(invited, InetAddress.getByName("127.0.0.2"));
                    return d.connect(invited).takeAll(1460).say("OK");
                }),
                of("connected twice", d -> {
                    Invited invited = d.invited();
                    d.say("OK");
                    Call call = d.connect(invited);
                    connectAgain(d, invited);
                    return call.takeAll(1460).say("OK");
                }));
    }

    /** The host may close its port before or meanwhile. */
    private static void connectAgain(ScriptedDevice device, Invited invited) {
        try {
            device.connect(invited);
        } catch (IOException refused) {
            return;
        }
    }

    private static Arguments of(String name, Taking taking) {
        return arguments(name, taking);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("devicesThatTakeTheImage")
    void uploads(String name, Taking taking) throws Exception {
        Trial trial = new Trial(SIZE);
        AtomicReference<Call> call = new AtomicReference<>();
        try (ScriptedDevice device = new ScriptedDevice(d -> call.set(taking.take(d)))) {
            UploadReport report = trial.upload(device);
            device.finished();
            assertEquals(Authentication.NONE, report.authentication());
            assertEquals(Manner.STREAMED, report.manner());
            assertEquals(SIZE, report.bytes());
        }
        assertArrayEquals(trial.image, call.get().taken());
        assertEquals(md5(trial.image), call.get().invited().md5());
        assertEquals(0, call.get().invited().command());
        assertEquals(SIZE, trial.total);
        assertEquals(SIZE, trial.worked.get());
    }

    @Test
    void sendsFileSystemsAsSuch() throws Exception {
        Trial trial = new Trial(5000);
        AtomicReference<Call> call = new AtomicReference<>();
        try (ScriptedDevice device =
                new ScriptedDevice(d -> call.set(d.accepted().takeAll(1460).say("OK")))) {
            UploadRequest firmware = trial.request(device);
            trial.upload(new UploadRequest(
                    firmware.device(),
                    Payload.fileSystem("data.bin", trial.image),
                    firmware.options(),
                    firmware.seen()));
            device.finished();
        }
        assertEquals(100, call.get().invited().command());
    }

    @Test
    void invitesAgainWithTheSamePortAndFromTheSameSocket() throws Exception {
        Trial trial = new Trial(5000);
        try (ScriptedDevice device = new ScriptedDevice(d -> {
            d.hear();
            d.accepted().takeAll(1460).say("OK");
        })) {
            assertEquals(2, trial.upload(device).invitations());
            device.finished();
            assertEquals(device.heard().get(0), device.heard().get(1));
        }
    }

    private static String md5(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
    }
}

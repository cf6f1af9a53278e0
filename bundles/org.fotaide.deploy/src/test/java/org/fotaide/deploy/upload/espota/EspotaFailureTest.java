// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.InetAddress;
import java.util.stream.Stream;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.deploy.upload.TimeLimits;
import org.fotaide.deploy.upload.UploadOptions;
import org.fotaide.deploy.upload.UploadRequest;
import org.fotaide.firmware.work.FotaException;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each way to fail is told apart, and its text names the particulars. */
@Timeout(20)
class EspotaFailureTest {
    private static final int SIZE = 100_000;

    static Stream<Arguments> devicesThatFail() {
        return Stream.of(
                of("silent", DeployProblem.NO_ANSWER, "3 invitations", d -> {
                    d.hear();
                    d.hear();
                    d.hear();
                }),
                of("closed port", DeployProblem.REFUSED, "nobody listens", ScriptedDevice::close),
                of("no space", DeployProblem.DEVICE_REFUSED, "ERROR[4]: Not Enough Space", d -> {
                    d.hear();
                    d.say("ERR: ERROR[4]: Not Enough Space\n");
                }),
                of("no space, explained", DeployProblem.DEVICE_REFUSED, "does not fit beside the running one", d -> {
                    d.hear();
                    d.say("ERR: ERROR[4]: Not Enough Space\r\n");
                }),
                of("an error of the future", DeployProblem.DEVICE_REFUSED, "ERROR[99]: New", d -> {
                    d.hear();
                    d.say("ERR: ERROR[99]: New");
                }),
                of("another service", DeployProblem.BAD_ANSWER, "HTTP/1.1 400 Bad Request", d -> {
                    d.hear();
                    d.say("HTTP/1.1 400 Bad Request\r\n");
                }),
                of("control characters", DeployProblem.BAD_ANSWER, "\"..[31mx\"", d -> {
                    d.hear();
                    d.say("\u0000\u001b[31mx");
                }),
                of("an empty datagram", DeployProblem.BAD_ANSWER, "\"\"", d -> {
                    d.hear();
                    d.say("");
                }),
                of("OK with more", DeployProblem.BAD_ANSWER, "OKAY", d -> {
                    d.hear();
                    d.say("OKAY");
                }),
                of("a refusal without a question", DeployProblem.BAD_ANSWER, "Authentication Failed", d -> {
                    d.hear();
                    d.say("Authentication Failed");
                }),
                of("no connection", DeployProblem.NO_CONNECT_BACK, "127.0.0.1 port", d -> {
                    d.hear();
                    d.say("OK");
                }),
                of("OK for ever", DeployProblem.NO_CONNECT_BACK, "did not connect", d -> {
                    d.hear();
                    while (true) {
                        d.say("OK");
                    }
                }),
                of("a stranger alone", DeployProblem.STRANGER, "127.0.0.2 connected to 127.0.0.1 port", d -> {
                    Invited invited = d.invited();
                    d.say("OK");
                    d.connect(invited, InetAddress.getByName("127.0.0.2"));
                }),
                of("closed at once", DeployProblem.BROKEN_OFF, "about 0 of 100000", d -> d.accepted()
                        .close()),
                of("closed on the way", DeployProblem.BROKEN_OFF, "about 7300 of 100000", d -> {
                    Call call = d.accepted();
                    for (int i = 0; i < 5; i++) {
                        call.take(1460).say("1460");
                    }
                    call.close();
                }),
                of("reset on the way", DeployProblem.BROKEN_OFF, "of 100000", d -> d.accepted()
                        .take(50_000)
                        .reset()),
                of("stalled at once", DeployProblem.STALLED, "of 100000", d -> {
                    d.accepted();
                    d.hear();
                }),
                of("stalled on the way", DeployProblem.STALLED, "about 20000 of 100000", d -> {
                    d.accepted().take(20_000).say("20000");
                    d.hear();
                }),
                of("no result", DeployProblem.RESULT_MISSING, "within 0.3 s", d -> {
                    d.accepted().takeAll(1460);
                    d.hear();
                }),
                of("noise for ever", DeployProblem.RESULT_MISSING, "did not say", d -> {
                    Call call = d.accepted().takeAll(1460);
                    while (true) {
                        call.say("Wait. ");
                    }
                }),
                of("closed without result", DeployProblem.RESULT_UNCLEAR, "said nothing", d -> d.accepted()
                        .takeAll(1460)
                        .close()),
                of("closed with another word", DeployProblem.RESULT_UNCLEAR, "\"OK bye\"", d -> d.accepted()
                        .takeAll(1460)
                        .say("OK bye")
                        .close()),
                of("OK too early, then closed", DeployProblem.RESULT_UNCLEAR, "\"OK", d -> d.accepted()
                        .say("OK")
                        .takeAll(1460)
                        .close()),
                of("error glued to the last acknowledgement", DeployProblem.DEVICE_FAILED, "not what was sent", d -> {
                    Call call = d.accepted().take(SIZE).say("1460720ERROR[7]: MD5 verification fa");
                    call.say("iled: expected: 1, calculated: 2\n").close();
                }),
                of("error cut off", DeployProblem.DEVICE_FAILED, "\"ERROR[1\"", d -> d.accepted()
                        .take(3000)
                        .say("3000ERROR[1")
                        .close()),
                of("error begun", DeployProblem.DEVICE_FAILED, "\"ERR\"", d -> d.accepted()
                        .take(3000)
                        .say("3000ERR")
                        .close()),
                of("error while sending", DeployProblem.DEVICE_FAILED, "Flash Write Failed", d -> {
                    Call call = d.accepted().take(30_000).say("30000ERROR[1]: Flash Write Failed\r\n");
                    d.hear();
                    call.close();
                }),
                of("error, then a reset", DeployProblem.DEVICE_FAILED, "Magic byte is not 0xE9", d -> {
                    Call call = d.accepted().take(1460).say("1460ERROR[10]: Magic byte is not 0xE9\n");
                    call.close();
                }),
                of("error that ends in OK", DeployProblem.DEVICE_FAILED, "Signature", d -> d.accepted()
                        .takeAll(1460)
                        .say("ERROR[12]: Signature verification failed OK")),
                of(
                        "error one byte a packet",
                        DeployProblem.DEVICE_FAILED,
                        "ERROR[2]: Flash Erase Failed",
                        d -> d.accepted()
                                .takeAll(1460)
                                .stammer("ERROR[2]: Flash Erase Failed")
                                .close()));
    }

    private static Arguments of(String name, DeployProblem problem, String words, ScriptedDevice.Script script) {
        return arguments(name, problem, words, script);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("devicesThatFail")
    void tellsApart(String name, DeployProblem problem, String words, ScriptedDevice.Script script) throws Exception {
        Trial trial = new Trial(SIZE);
        try (ScriptedDevice device = new ScriptedDevice(script)) {
            UploadRequest request = trial.request(device);
            UploadOptions options = request.options().with(limits(problem));
            FotaException failure = assertThrows(FotaException.class, () -> trial.upload(request.with(options)));
            assertEquals(problem, failure.problem().kind(), failure.getMessage());
            String address = device.device().address().toString();
            assertTrue(failure.getMessage().contains(words), failure.getMessage());
            assertTrue(failure.getMessage().contains(address), failure.getMessage());
            assertTrue(!failure.getMessage().matches("(?s).*(%|null).*"), failure.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1459, 1460, 1461, 2920, 4999, 5000})
    void saysHowFarItCameWhereverTheDeviceCloses(int taken) throws Exception {
        Trial trial = new Trial(5000);
        try (ScriptedDevice device =
                new ScriptedDevice(d -> d.accepted().take(taken).say("").close())) {
            FotaException failure = assertThrows(FotaException.class, () -> trial.upload(device));
            assertEquals(DeployProblem.BROKEN_OFF, failure.problem().kind(), failure.getMessage());
            assertTrue(failure.getMessage().contains("about 0 of 5000"), failure.getMessage());
        }
    }

    /** Only what the device leaves out is waited for briefly. */
    private static TimeLimits limits(DeployProblem problem) {
        return switch (problem) {
            case NO_ANSWER -> Trial.LIMITS.withReplies(Trial.BRIEF, Trial.BRIEF);
            case NO_CONNECT_BACK, STRANGER -> Trial.LIMITS.withConnectBack(Trial.BRIEF);
            case STALLED -> Trial.LIMITS.withStall(Trial.BRIEF);
            case RESULT_MISSING -> Trial.LIMITS.withResult(Trial.BRIEF);
            default -> Trial.LIMITS;
        };
    }
}

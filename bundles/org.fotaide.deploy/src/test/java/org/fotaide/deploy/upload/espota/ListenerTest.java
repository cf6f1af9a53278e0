// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.deploy.upload.HostSide;
import org.fotaide.deploy.upload.PortRange;
import org.fotaide.deploy.upload.UploadRequest;
import org.fotaide.firmware.work.FotaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ListenerTest {
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final Trial trial = new Trial(5000);

    @Test
    void isBoundToTheAddressFromWhichTheDeviceIsReached() throws Exception {
        AtomicReference<Exception> elsewhere = new AtomicReference<>();
        try (ScriptedDevice device = new ScriptedDevice(d -> {
            Invited invited = d.invited();
            elsewhere.set(assertThrows(ConnectException.class, () -> new Socket("127.0.0.2", invited.port()).close()));
            d.say("OK");
            d.connect(invited).takeAll(1460).say("OK");
        })) {
            trial.upload(device);
            device.finished();
        }
        assertTrue(elsewhere.get() != null);
    }

    @Test
    void usesTheAddressThatIsAskedFor() throws Exception {
        InetAddress local = InetAddress.getByName("127.0.0.3");
        try (ScriptedDevice device =
                new ScriptedDevice(d -> d.accepted().takeAll(1460).say("OK"))) {
            trial.upload(on(trial.request(device), HostSide.DEFAULT.on(local)));
            device.finished();
        }
    }

    @Test
    void namesAnAddressThatIsNotOfThisComputer() throws Exception {
        HostSide elsewhere = HostSide.DEFAULT.on(InetAddress.getByName("192.0.2.1"));
        try (ScriptedDevice device = new ScriptedDevice(ScriptedDevice::hear)) {
            FotaException failure =
                    assertThrows(FotaException.class, () -> trial.upload(on(trial.request(device), elsewhere)));
            assertEquals(DeployProblem.LOCAL_ADDRESS, failure.problem().kind());
            assertTrue(failure.getMessage().contains("192.0.2.1"));
        }
    }

    @Test
    void takesTheOnlyPortThatIsFree() throws Exception {
        List<ServerSocket> pair = neighbours();
        try (ServerSocket taken = pair.get(0)) {
            PortRange range = new PortRange(taken.getLocalPort(), pair.get(1).getLocalPort());
            pair.get(1).close();
            try (ScriptedDevice device = new ScriptedDevice(d -> {
                Call call = d.accepted();
                assertEquals(range.last(), call.invited().port());
                call.takeAll(1460).say("OK");
            })) {
                trial.upload(on(trial.request(device), HostSide.DEFAULT.at(range)));
                device.finished();
            }
        }
    }

    @Test
    void namesTheRangeWhenEveryPortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, LOOPBACK);
                ScriptedDevice device = new ScriptedDevice(ScriptedDevice::hear)) {
            HostSide only = HostSide.DEFAULT.at(PortRange.only(taken.getLocalPort()));
            FotaException failure =
                    assertThrows(FotaException.class, () -> trial.upload(on(trial.request(device), only)));
            assertEquals(DeployProblem.NO_PORT, failure.problem().kind());
            assertTrue(failure.getMessage().contains(String.valueOf(taken.getLocalPort())));
            assertTrue(device.heard().isEmpty(), "no invitation without a listener");
        }
    }

    @Test
    void leavesNoSocketOpen() throws Exception {
        AtomicReference<Invited> invited = new AtomicReference<>();
        try (ScriptedDevice device = new ScriptedDevice(d -> {
            invited.set(d.invited());
            d.say("OK");
        })) {
            UploadRequest request = trial.request(device);
            UploadRequest brief = request.with(request.options().with(Trial.LIMITS.withConnectBack(Trial.BRIEF)));
            assertThrows(FotaException.class, () -> trial.upload(brief));
        }
        InetSocketAddress listener =
                new InetSocketAddress(LOOPBACK, invited.get().port());
        assertThrows(ConnectException.class, () -> new Socket(listener.getAddress(), listener.getPort()).close());
    }

    /** Two ports next to each other. */
    private static List<ServerSocket> neighbours() throws Exception {
        for (int i = 0; i < 100; i++) {
            ServerSocket first = new ServerSocket(0, 1, LOOPBACK);
            try {
                return List.of(first, new ServerSocket(first.getLocalPort() + 1, 1, LOOPBACK));
            } catch (IOException | IllegalArgumentException taken) {
                first.close();
            }
        }
        throw new IllegalStateException("no two free ports beside each other");
    }

    private static UploadRequest on(UploadRequest request, HostSide host) {
        return request.with(request.options().with(host));
    }
}

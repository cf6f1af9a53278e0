// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.fotaide.simulator.client.RawServer;
import org.fotaide.simulator.client.Server;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.event.DeviceListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class OwnerAppTest {
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}".getBytes(StandardCharsets.US_ASCII);

    @Test
    void makes_the_calls_of_the_documents() throws Exception {
        try (RawServer cloud = new RawServer(request -> List.of(ANSWER))) {
            OwnerApp app = new OwnerApp(new Server("127.0.0.1", cloud.port(), Server.Security.PLAIN), "OWNER");
            assertEquals(
                    new OwnerApp.Answer(200, "{}"),
                    app.upgrade("v1.0.1t23701(a)").get(10, TimeUnit.SECONDS));
            assertEquals(
                    200,
                    app.of("5c:cf:7f:00:c0:de")
                            .reboot()
                            .get(10, TimeUnit.SECONDS)
                            .status());
            assertTrue(
                    cloud.requests()
                            .get(0)
                            .startsWith(
                                    "GET /v1/device/rpc/?deliver_to_device=true&action=sys_upgrade&version=v1.0.1t23701(a) HTTP/1.1\r\n"));
            assertTrue(cloud.requests().get(0).contains("Authorization: token OWNER\r\n"));
            assertTrue(
                    cloud.requests()
                            .get(1)
                            .startsWith(
                                    "GET /v1/device/rpc/?deliver_to_device=true&action=sys_reboot&device_id=5c%3Acf%3A7f%3A00%3Ac0%3Ade "));
        }
    }

    @Test
    void accepts_what_succeeded_and_nothing_else() throws Exception {
        try (RawServer cloud = new RawServer(request -> List.of(ANSWER))) {
            OwnerApp app = new OwnerApp(new Server("127.0.0.1", cloud.port(), Server.Security.PLAIN), "OWNER");
            CompletableFuture<OwnerApp.Answer> answer = new CompletableFuture<>();
            DeviceListener owner = app.accepting(answer::complete);
            owner.on(new DeviceEvent.Reported("device_upgrade_failed", "", ""));
            owner.on(new DeviceEvent.Restarting());
            owner.on(new DeviceEvent.Reported("device_upgrade_success", "", ""));
            assertEquals(200, answer.get(10, TimeUnit.SECONDS).status());
            assertEquals(1, cloud.requests().size());
        }
    }

    @Test
    void says_when_nobody_is_there() throws Exception {
        RawServer gone = new RawServer(request -> List.of());
        gone.close();
        OwnerApp app = new OwnerApp(new Server("127.0.0.1", gone.port(), Server.Security.PLAIN), "OWNER");
        assertEquals(0, app.reboot().get(10, TimeUnit.SECONDS).status());
    }
}

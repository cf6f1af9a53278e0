// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.fotaide.mdns.DomainName;
import org.fotaide.mdns.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** JmDNS alone, without our own asking, on the loopback. */
@Timeout(30)
class JmdnsListenerTest {
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final StandingListener.Ear ear = new StandingListener.Ear() {
        @Override
        public void heard(Heard message) {
            heard.add(message);
        }

        @Override
        public void doubted(DomainName instance) {
            // JmDNS looks for what has expired every ten seconds, too seldom for a test
        }
    };

    @Test
    void it_finds_a_device_with_all_that_it_says() throws Exception {
        String name = "fota-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 24), Character.MAX_RADIX);
        DomainName service = DomainName.of("_" + name, "_tcp", "local");
        Message device = LoopbackPeer.device(service, name, 8266, Map.of("slot", "user1", "empty", ""));
        try (LoopbackPeer peer = new LoopbackPeer().playing(device, service);
                JmdnsListener listener = JmdnsListener.listen("lo", InetAddress.getLoopbackAddress(), service, ear)) {
            DeviceBook book = new DeviceBook(service, 8, event -> {});
            while (book.devices().isEmpty()) {
                Heard next = heard.poll(10, TimeUnit.SECONDS);
                assertNotNull(next, "JmDNS does not tell enough");
                book.heard(next, Instant.now());
            }
            KnownDevice known = book.devices().get(0);
            assertEquals(name, known.name());
            assertEquals("user1", known.device().announcement().txt().get("slot"));
            assertEquals(8266, known.device().address().port());
            assertEquals(name + ".local", known.device().address().host());
            assertTrue(known.addresses().contains(InetAddress.getLoopbackAddress()));
        }
    }
}

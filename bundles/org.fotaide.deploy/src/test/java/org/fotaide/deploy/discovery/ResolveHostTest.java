// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.fotaide.deploy.discovery.ResolveHost.NameService;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.mdns.DomainName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ResolveHostTest {
    private static final NameService KNOWS_NOBODY = host -> {
        throw new UnknownHostException(host);
    };

    private final String name =
            "fota-" + Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), Character.MAX_RADIX);

    @Test
    void the_system_or_the_network_whoever_answers_first() throws Exception {
        InetAddress address = InetAddress.getByName("192.0.2.7");
        try (MulticastDiscovery discovery =
                MulticastDiscovery.start(DiscoveryOptions.DEFAULT.on(InterfaceChoice.LOOPBACK))) {
            for (String host : List.of(name, name + ".local", name + ".LOCAL.")) {
                ResolveHost resolve = new ResolveHost(host, Duration.ofSeconds(5), asked -> List.of(address));
                assertEquals(List.of(address), resolve.call(discovery, Progress.NONE));
            }
            DomainName service = DomainName.of("_" + name, "_tcp", "local");
            try (LoopbackPeer peer =
                    new LoopbackPeer().playing(LoopbackPeer.device(service, name, 8266, Map.of()), service)) {
                assertEquals(
                        List.of(InetAddress.getLoopbackAddress()),
                        new ResolveHost(name + ".local", Duration.ofSeconds(5), KNOWS_NOBODY)
                                .call(discovery, Progress.NONE));
            }
        }
    }

    @Test
    void nobody_knows_it() throws Exception {
        try (MulticastDiscovery discovery =
                MulticastDiscovery.start(DiscoveryOptions.DEFAULT.on(InterfaceChoice.LOOPBACK))) {
            for (String host : List.of(name, name + ".local")) {
                FotaException failure = assertThrows(
                        FotaException.class, () -> new ResolveHost(host, Duration.ofMillis(200), KNOWS_NOBODY)
                                .call(discovery, Progress.NONE));
                assertEquals("upload-host-unknown", failure.problem().code());
            }
        }
    }

    @Test
    void a_cancel_does_not_wait_for_a_slow_name_service() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        NameService slow = host -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return List.of();
        };
        Progress cancelled = new Progress() {
            @Override
            public void begin(String step, long total) {}

            @Override
            public void worked(long amount) {}

            @Override
            public void log(String line) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        try (MulticastDiscovery discovery =
                MulticastDiscovery.start(DiscoveryOptions.DEFAULT.on(InterfaceChoice.LOOPBACK))) {
            long begin = System.nanoTime();
            assertThrows(CancelledException.class, () -> new ResolveHost(name, Duration.ofMinutes(1), slow)
                    .call(discovery, cancelled));
            assertTrue(System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(1));
        } finally {
            never.countDown();
        }
    }
}

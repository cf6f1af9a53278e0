// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.discovery;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fotaide.benchmarks.measure.Contest;
import org.fotaide.deploy.discovery.Discovery;
import org.fotaide.deploy.discovery.DiscoveryEvent;
import org.fotaide.deploy.discovery.DiscoveryOptions;
import org.fotaide.deploy.discovery.InterfaceChoice;
import org.fotaide.deploy.discovery.MulticastDiscovery;
import org.fotaide.deploy.discovery.Subscription;

/** By our own discovery, which is started anew and knows nothing. */
record OurLook() implements Contest.Rival {
    @Override
    public Duration go() throws InterruptedException {
        CountDownLatch found = new CountDownLatch(1);
        long start = System.nanoTime();
        try (Discovery discovery = MulticastDiscovery.start(DiscoveryOptions.DEFAULT.on(InterfaceChoice.LOOPBACK));
                Subscription subscription = discovery.listen(event -> {
                    if (event instanceof DiscoveryEvent.Found) {
                        found.countDown();
                    }
                })) {
            if (!discovery.devices().isEmpty()) {
                found.countDown();
            }
            if (!found.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("no device was found");
            }
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }
}

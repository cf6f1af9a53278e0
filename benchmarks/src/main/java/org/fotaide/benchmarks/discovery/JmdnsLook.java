// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.discovery;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceListener;
import org.fotaide.benchmarks.measure.Contest;

/** By JmDNS as its users use it. */
record JmdnsLook() implements Contest.Rival {
    @Override
    public Duration go() throws IOException, InterruptedException {
        CountDownLatch found = new CountDownLatch(1);
        long start = System.nanoTime();
        try (JmDNS jmdns = JmDNS.create(InetAddress.getLoopbackAddress(), "bench")) {
            jmdns.addServiceListener("_arduino._tcp.local.", new Listener(jmdns, found));
            if (!found.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("JmDNS found no device");
            }
            return Duration.ofNanos(System.nanoTime() - start);
        }
    }

    private record Listener(JmDNS jmdns, CountDownLatch found) implements ServiceListener {
        @Override
        public void serviceAdded(ServiceEvent event) {
            jmdns.requestServiceInfo(event.getType(), event.getName());
        }

        @Override
        public void serviceRemoved(ServiceEvent event) {}

        @Override
        public void serviceResolved(ServiceEvent event) {
            if (event.getInfo().getInetAddresses().length > 0) {
                found.countDown();
            }
        }
    }
}

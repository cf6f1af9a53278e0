// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.upload;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.event.DeviceListener;

/** Takes the time in the device, the same for every sender: from its connection to the host until the image is written. */
final class Stopwatch implements DeviceListener {
    private final CompletableFuture<Duration> time = new CompletableFuture<>();
    private long connected;

    @Override
    public void on(DeviceEvent event) {
        if (event instanceof DeviceEvent.Connected) {
            connected = System.nanoTime();
        } else if (event instanceof DeviceEvent.Written) {
            time.complete(Duration.ofNanos(System.nanoTime() - connected));
        } else if (event instanceof DeviceEvent.UpdateFailed failed) {
            time.completeExceptionally(new IllegalStateException(failed.reason()));
        }
    }

    Duration time() throws InterruptedException, ExecutionException, TimeoutException {
        return time.get(1, TimeUnit.MINUTES);
    }
}

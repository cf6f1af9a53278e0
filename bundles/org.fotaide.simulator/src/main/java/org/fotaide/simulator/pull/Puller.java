// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.pull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.fotaide.simulator.client.PullException;
import org.fotaide.simulator.client.Surroundings;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.flash.PowerLossException;
import org.fotaide.simulator.receiver.Receiver;
import org.fotaide.simulator.update.UpdateException;

/** Looks for updates, one look at a time. */
public final class Puller implements Receiver {
    private static final PullResult OFF = new PullResult.Failed("the device was switched off");

    private final Look look;
    private final Optional<Duration> every;
    private final Surroundings device;
    private boolean running;
    private Optional<Task> task = Optional.empty();

    /** One look at the server. */
    @FunctionalInterface
    interface Look {
        PullResult now() throws IOException, PullException, UpdateException, InterruptedException;
    }

    private record Task(CompletableFuture<PullResult> result, Future<?> work) {}

    Puller(Look look, Optional<Duration> every, Surroundings device) {
        this.look = look;
        this.every = every;
        this.device = device;
    }

    /** Nobody can send anything to such a device: port 0. */
    @Override
    public InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    @Override
    public synchronized void start() {
        running = true;
        lookLater();
    }

    @Override
    public synchronized void stop() {
        running = false;
        task.ifPresent(current -> {
            current.work().cancel(true);
            current.result().complete(OFF);
        });
        task = Optional.empty();
    }

    @Override
    public void close() {
        stop();
    }

    /** Looks now; while it looks already, what that leads to. */
    public synchronized CompletableFuture<PullResult> pullNow() {
        if (task.isPresent()) {
            return task.get().result();
        }
        CompletableFuture<PullResult> result = new CompletableFuture<>();
        if (!running) {
            result.complete(new PullResult.Failed("no firmware runs that could look"));
            return result;
        }
        Future<?> work = device.engine().uploads().submit(() -> run(result));
        task = Optional.of(new Task(result, work));
        return result;
    }

    private void lookLater() {
        every.ifPresent(time -> device.engine().later(time, this::lookAgain));
    }

    private synchronized void lookAgain() {
        if (running && task.isEmpty()) {
            CompletableFuture<PullResult> unused = pullNow();
        }
    }

    private void run(CompletableFuture<PullResult> result) {
        PullResult outcome = outcome();
        finish(result, outcome);
        if (outcome instanceof PullResult.Nothing nothing) {
            device.events().accept(new DeviceEvent.UpToDate(nothing.reason()));
        } else if (outcome instanceof PullResult.Failed failed) {
            device.events().accept(new DeviceEvent.UpdateFailed(failed.reason()));
        } else {
            Ending ending = outcome instanceof PullResult.Updated ? Ending.UPDATED : Ending.POWER_LOST;
            device.engine().channels().execute(() -> device.ended().accept(ending));
        }
        result.complete(outcome);
    }

    private PullResult outcome() {
        try {
            return look.now();
        } catch (PowerLossException e) {
            return new PullResult.PowerLost();
        } catch (PullException | UpdateException e) {
            return new PullResult.Failed(e.getMessage());
        } catch (IOException e) {
            return new PullResult.Failed("the connection to the server failed: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OFF;
        }
    }

    /** After an update, or without power, no firmware looks until the device has started again. */
    private synchronized void finish(CompletableFuture<PullResult> result, PullResult outcome) {
        if (task.filter(current -> current.result() == result).isEmpty()) {
            return;
        }
        task = Optional.empty();
        running = outcome instanceof PullResult.Nothing || outcome instanceof PullResult.Failed;
        if (running) {
            lookLater();
        }
    }
}

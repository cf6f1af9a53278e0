// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.cloud;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.link.DeviceLink;
import org.fotaide.server.link.DeviceOrder;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.store.DeviceState;

/** What is said over one connection, from when a device says who it is to its end. */
final class CloudSession implements DeviceLink {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    /** What the vendor's firmware copies of a ROM name, in characters. */
    private static final int NAME = 15;

    /**
     * A ROM that no product can have. A device that is told to fetch it is refused before it touches its flash, and reports the
     * failure with what it runs, which it says in no other way after a restart.
     */
    private static final String NOTHING = "v0.0.0t00000(n)";

    private final CloudWire wire;
    private final CloudServices services;
    private final Map<Long, CompletableFuture<Void>> unanswered = new ConcurrentHashMap<>();
    private volatile Optional<KnownDevice> known = Optional.empty();
    private volatile Optional<String> fetching = Optional.empty();
    private final AtomicInteger restarts = new AtomicInteger();
    private volatile boolean over;

    CloudSession(CloudWire wire, CloudServices services) {
        this.wire = wire;
        this.services = services;
    }

    /** The device said something. */
    void take(String line) {
        Optional<DeviceMessage> message = DeviceMessage.of(line);
        if (over) {
            return;
        }
        if (message.isEmpty()) {
            refuse("it does not talk JSON");
        } else if (message.get().path().isEmpty()) {
            answered(message.get());
        } else {
            asked(message.get());
        }
    }

    private void asked(DeviceMessage message) {
        try {
            KnownDevice device = new DeviceIntroduction(services, wire.address()).of(message, known);
            switch (message.path()) {
                case "/v1/device/activate" -> activate(message, device);
                case "/v1/device/identify" -> identify(message, device);
                case "/v1/device/timers" -> wire.say(CloudText.timers(message.nonce()));
                case "/v1/ping" -> wire.say(CloudText.pong());
                case "/v1/messages" -> message(message, device);
                default -> wire.say(CloudText.failed(message.nonce(), NOT_FOUND, ServerProblem.UNKNOWN_PATH.code()));
            }
        } catch (FotaException refused) {
            int status = refused.problem().kind() instanceof ServerProblem ours
                    ? ours.status()
                    : ServerProblem.INTERNAL.status();
            wire.say(CloudText.failed(message.nonce(), status, refused.problem().code()));
            refuse(refused.problem().what() + " " + refused.problem().why());
        }
    }

    private void activate(DeviceMessage message, KnownDevice device) {
        wire.say(CloudText.activated(message.nonce()));
        came(device, message.body("rom_version"));
    }

    private void identify(DeviceMessage message, KnownDevice device) {
        wire.say(CloudText.identified(message.nonce(), device.id()));
        if (known.filter(device::equals).isEmpty()) {
            came(device, Optional.empty());
        }
    }

    private void came(KnownDevice device, Optional<String> rom) {
        known = Optional.of(device);
        services.links().add(this);
        services.log().accept(wire.address() + " cloud: " + device.id() + " is connected");
        services.track().came(device.id(), device.product(), rom, wire.address(), before -> {
            boolean restarted = before == DeviceState.RESTARTING || before == DeviceState.UNPROVEN;
            if (before == DeviceState.RESTARTING && rom.isEmpty()) {
                restartAgain();
            }
            services.offers().offer(device.id());
            if (restarted) {
                later(services.limits().restart(), () -> services.track().ifUnproven(device.id(), this::askWhatRuns));
            }
        });
    }

    /** The order may have been lost with the connection before; a device that took it has nothing left to restart into. */
    private void restartAgain() {
        wire.say(CloudText.restart(nonce()));
    }

    /** Not before a restart that it was told of is over, which it would prevent. */
    private void askWhatRuns() {
        wire.say(CloudText.upgrade(nonce(), NOTHING));
    }

    private void later(Duration wait, Runnable work) {
        CompletableFuture.delayedExecutor(wait.toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                .execute(() -> {
                    if (!over) {
                        work.run();
                    }
                });
    }

    private static long nonce() {
        return ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    }

    private void message(DeviceMessage message, KnownDevice device) {
        wire.say(CloudText.noted());
        Optional<DeviceState> state =
                switch (message.action()) {
                    case "device_upgrade_success" -> Optional.of(DeviceState.READY);
                    case "device_upgrade_failed" -> Optional.of(DeviceState.FAILED);
                    default -> Optional.empty();
                };
        Optional<String> runs = message.body("pre_rom_version");
        String told = message.body("rom_version").orElse("");
        if (told.equals(NOTHING)) {
            Runnable next = () -> services.offers().offer(device.id());
            runs.ifPresentOrElse(
                    rom -> services.track().runs(device.id(), device.product(), rom, wire.address(), next), next);
        } else if (state.isPresent()) {
            String rom = fetching.filter(name -> name.startsWith(told)).orElse(told);
            fetching = Optional.empty();
            services.track().upgraded(device.id(), device.product(), state.get(), runs, rom, wire.address(), now -> {
                if (now == DeviceState.RESTARTING) {
                    restart();
                }
                services.offers().settled(device.id());
            });
        }
    }

    /** The device that fetches nothing is gone after a while, or has nothing to restart into. */
    private void restart() {
        int order = restarts.incrementAndGet();
        wire.say(CloudText.restart(nonce()));
        later(services.limits().restart(), () -> {
            if (fetching.isEmpty() && restarts.get() == order) {
                services.track().stayed(device());
            }
        });
    }

    private void answered(DeviceMessage message) {
        CompletableFuture<Void> answer = unanswered.remove(message.nonce());
        if (answer == null) {
            return;
        }
        if (message.status() == OK) {
            answer.complete(null);
        } else {
            answer.completeExceptionally(refusal("It answered with status " + message.status() + "."));
        }
    }

    @Override
    public String device() {
        return known.map(KnownDevice::id).orElse("");
    }

    @Override
    public CompletableFuture<Void> send(DeviceOrder order) {
        if (order instanceof DeviceOrder.Upgrade upgrade) {
            return upgrade(nonce(), upgrade.rom().toString());
        }
        restart();
        return CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<Void> upgrade(long nonce, String rom) {
        if (rom.length() < NAME) {
            return CompletableFuture.failedFuture(refusal("Its firmware copies " + NAME + " characters where " + rom
                    + " has " + rom.length() + ", and would ask for another ROM."));
        }
        CompletableFuture<Void> answer = new CompletableFuture<>();
        unanswered.put(nonce, answer);
        fetching = Optional.of(rom);
        wire.say(CloudText.upgrade(nonce, rom));
        later(services.limits().answer(), () -> answer.completeExceptionally(refusal("It did not answer in time.")));
        return answer.whenComplete((done, problem) -> {
            unanswered.remove(nonce);
            if (problem != null) {
                fetching = Optional.empty();
            }
        });
    }

    private FotaException refusal(String reason) {
        return new FotaException(ServerProblem.DEVICE_REFUSED.with(device(), reason));
    }

    /** Ends a connection whose device has not said who it is. */
    void requireKnown() {
        if (known.isEmpty() && !over) {
            refuse("it did not say who it is in time");
        }
    }

    /** Ends the connection, for a reason that the log tells. */
    void refuse(String reason) {
        services.log()
                .accept(wire.address() + " cloud: ended the connection"
                        + known.map(device -> " of " + device.id()).orElse("") + ": " + reason);
        close();
    }

    @Override
    public void close() {
        over = true;
        wire.end();
    }

    /** The connection is over. */
    void ended() {
        over = true;
        unanswered.values().forEach(answer -> answer.completeExceptionally(refusal("The connection to it ended.")));
        if (known.isPresent()) {
            services.links().remove(this);
        }
    }
}

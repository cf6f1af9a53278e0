// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.cloud;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
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

    private final CloudWire wire;
    private final CloudServices services;
    private final Map<Long, CompletableFuture<Void>> unanswered = new ConcurrentHashMap<>();
    private volatile Optional<KnownDevice> known = Optional.empty();
    private volatile Optional<String> fetching = Optional.empty();
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
            if (before == DeviceState.RESTARTING && rom.isEmpty()) {
                restartAgain();
            }
            services.offers().offer(device.id());
        });
    }

    /** The order may have been lost with the connection before; a device that took it has nothing left to restart into. */
    private void restartAgain() {
        wire.say(CloudText.restart(nonce()));
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
        if (state.isPresent()) {
            String told = message.body("rom_version").orElse("");
            String rom = fetching.filter(name -> name.startsWith(told)).orElse(told);
            fetching = Optional.empty();
            Optional<String> before = message.body("pre_rom_version");
            services.track().upgraded(device.id(), device.product(), state.get(), before, rom, wire.address());
        }
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
        long nonce = nonce();
        if (order instanceof DeviceOrder.Upgrade upgrade) {
            return upgrade(nonce, upgrade.rom().toString());
        }
        fetching = Optional.empty();
        wire.say(CloudText.restart(nonce));
        return CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<Void> upgrade(long nonce, String rom) {
        if (rom.length() < NAME) {
            return CompletableFuture.failedFuture(refusal("Its firmware copies " + NAME + " characters where " + rom
                    + " has " + rom.length() + ", and would ask for another ROM."));
        }
        Optional<String> other = fetching.filter(name -> !name.equals(rom));
        if (other.isPresent()) {
            return CompletableFuture.failedFuture(refusal("It is fetching " + other.get() + " already."));
        }
        CompletableFuture<Void> answer = new CompletableFuture<>();
        unanswered.put(nonce, answer);
        fetching = Optional.of(rom);
        wire.say(CloudText.upgrade(nonce, rom));
        CompletableFuture.delayedExecutor(services.limits().answer().toMillis(), TimeUnit.MILLISECONDS, Runnable::run)
                .execute(() -> answer.completeExceptionally(refusal("It did not answer in time.")));
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

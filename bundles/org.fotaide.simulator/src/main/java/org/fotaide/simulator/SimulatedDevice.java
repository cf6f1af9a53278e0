// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.simulator.announce.Announced;
import org.fotaide.simulator.announce.Announcer;
import org.fotaide.simulator.announce.Presence;
import org.fotaide.simulator.boot.Board;
import org.fotaide.simulator.boot.Boot;
import org.fotaide.simulator.boot.EbootBoard;
import org.fotaide.simulator.boot.TwoSlotBoard;
import org.fotaide.simulator.client.Identity;
import org.fotaide.simulator.client.Initiative;
import org.fotaide.simulator.client.Surroundings;
import org.fotaide.simulator.esplink.FlashPages;
import org.fotaide.simulator.espota.EspotaReceiver;
import org.fotaide.simulator.espota.Oddity;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.event.DeviceListener;
import org.fotaide.simulator.flash.NorFlash;
import org.fotaide.simulator.flash.PowerLossException;
import org.fotaide.simulator.flash.PowerSupply;
import org.fotaide.simulator.http.HttpReceiver;
import org.fotaide.simulator.http.Site;
import org.fotaide.simulator.internal.Engine;
import org.fotaide.simulator.pull.PullResult;
import org.fotaide.simulator.pull.Puller;
import org.fotaide.simulator.receiver.Receiver;
import org.fotaide.simulator.receiver.Via;
import org.fotaide.simulator.web.UpdateForm;

/**
 * A device in software: flash, boot loader, receiver and announcement.
 *
 * <pre>{@code
 * try (SimulatedDevice device = SimulatedDevice.start(settings, event -> System.out.println(event))) {
 *     device.address(); // where it takes invitations
 *     device.runningRom(); // the ROM name in the image that runs
 * }
 * }</pre>
 *
 * Safe for use by several threads.
 */
public final class SimulatedDevice implements AutoCloseable {
    private final DeviceSettings settings;
    private final Engine engine;
    private final Announcer announcer;
    private final List<DeviceListener> listeners = new CopyOnWriteArrayList<>();
    private final Board board;
    private final Receiver receiver;
    private final Consumer<SimulatedDevice> onClose;
    private final Object telling = new Object();
    private final AtomicBoolean closed = new AtomicBoolean();
    private volatile Boot state;
    private volatile String name;
    private volatile Optional<Announced> announced = Optional.empty();

    SimulatedDevice(
            DeviceSettings settings,
            DeviceListener listener,
            Engine engine,
            Announcer announcer,
            Consumer<SimulatedDevice> onClose)
            throws FotaException {
        this.settings = settings;
        this.name = settings.name();
        this.engine = engine;
        this.announcer = announcer;
        this.onClose = onClose;
        listeners.add(listener);
        board = deliver(settings);
        state = boot();
        if (state instanceof Boot.Dead dead) {
            tell(new DeviceEvent.Dead(dead.reason()));
            throw new FotaException(SimulatorProblem.NOTHING_BOOTS.with(settings.name(), dead.reason()));
        }
        try {
            receiver = receiver();
        } catch (IOException e) {
            throw new FotaException(SimulatorProblem.ADDRESS.with(settings.bind(), e.getMessage()), e);
        }
        engine.channels().call(this::run);
    }

    private Receiver receiver() throws IOException, FotaException {
        if (settings.initiative().isPresent()) {
            return ofItself(settings.initiative().get());
        }
        return switch (settings.via()) {
            case ESPOTA ->
                new EspotaReceiver(settings.receiver(), settings.bind(), engine, board, this::tell, this::ended);
            case WEB ->
                served(new UpdateForm(
                        settings.receiver(),
                        ofKind(EbootBoard.class, settings.via().word()),
                        this::tell));
            case ESP_LINK ->
                served(new FlashPages(
                        settings.receiver(),
                        ofKind(TwoSlotBoard.class, settings.via().word()),
                        this::tell));
        };
    }

    private <B extends Board> Receiver ofItself(Initiative<B> initiative) throws FotaException {
        Surroundings surroundings = new Surroundings(
                Identity.of(settings.name()), settings.receiver(), engine, this::runningRom, this::tell, this::ended);
        return initiative.begin(ofKind(initiative.kind(), initiative.word()), surroundings);
    }

    private Receiver served(Site site) throws IOException {
        return new HttpReceiver(settings.receiver(), settings.bind(), site, engine, this::tell, this::ended);
    }

    private <B extends Board> B ofKind(Class<B> kind, String way) throws FotaException {
        if (!kind.isInstance(board)) {
            String wanted = kind == TwoSlotBoard.class ? "two slots" : "one sketch under eboot";
            throw new FotaException(SimulatorProblem.WAY.with(settings.name(), way, wanted));
        }
        return kind.cast(board);
    }

    private static Board deliver(DeviceSettings settings) throws FotaException {
        try {
            return settings.personality().build(settings.timing());
        } catch (IllegalArgumentException e) {
            throw new FotaException(SimulatorProblem.IMAGE.with(settings.name(), e.getMessage()), e);
        }
    }

    /** Starts a device of its own. To start many, use a {@link Fleet}. */
    public static SimulatedDevice start(DeviceSettings settings) throws FotaException {
        return start(settings, DeviceListener.NONE);
    }

    /** Starts a device whose first start is heard, too. */
    public static SimulatedDevice start(DeviceSettings settings, DeviceListener listener) throws FotaException {
        Fleet fleet = new Fleet(1);
        try {
            return fleet.start(settings, listener, fleet::close);
        } catch (FotaException | RuntimeException e) {
            fleet.close();
            throw e;
        }
    }

    /** What it calls itself on the network now: its name, with a number behind it where the name was taken. */
    public String name() {
        return name;
    }

    public DeviceSettings settings() {
        return settings;
    }

    /** Where it takes updates, with the port that it really has; port 0 if it gets them of its own accord. */
    public InetSocketAddress address() {
        return receiver.address();
    }

    /**
     * Lets a device that pulls look for an update now.
     *
     * @throws IllegalStateException if it is another device
     */
    public CompletableFuture<PullResult> pullNow() {
        if (receiver instanceof Puller puller) {
            return puller.pullNow();
        }
        throw new IllegalStateException(name + " does not pull");
    }

    public void addListener(DeviceListener listener) {
        listeners.add(listener);
    }

    /** What the last start led to. */
    public Boot state() {
        return state;
    }

    /** The slot that runs; empty on a device with one place, and while nothing runs. */
    public Optional<Slot> runningSlot() {
        return state instanceof Boot.Running running ? running.slot() : Optional.empty();
    }

    /** The ROM name that stands in the image that runs. */
    public Optional<String> runningRom() {
        return state instanceof Boot.Running running ? running.rom() : Optional.empty();
    }

    /** Its flash, to be read and counted. */
    public NorFlash flash() {
        return board.flash();
    }

    private Boot boot() {
        return board.reset(line -> tell(new DeviceEvent.BootLine(line)));
    }

    private void restart() {
        receiver.stop();
        announced.ifPresent(Announced::vanish);
        engine.later(settings.receiver().pauses().beforeRestart(), () -> powered(this::reset));
    }

    private void ended(Receiver.Ending ending) {
        switch (ending) {
            case UPDATED -> restart();
            case POWER_LOST -> losePower();
        }
    }

    /** Does something that changes flash, if the device is still there and as long as there is power. */
    private void powered(Runnable step) {
        if (closed.get()) {
            return;
        }
        try {
            step.run();
        } catch (PowerLossException e) {
            losePower();
        }
    }

    /** The supply that failed is replaced by one that does not, and the device starts again. */
    private void losePower() {
        receiver.stop();
        announced.ifPresent(Announced::vanish);
        board.forget();
        state = new Boot.Dead("the power failed during a flash operation");
        tell(new DeviceEvent.Dead("the power failed during a flash operation"));
        board.flash().supply(PowerSupply.MAINS);
        engine.later(settings.receiver().pauses().restart(), () -> powered(this::comeBack));
    }

    private void reset() {
        if (settings.receiver().has(Oddity.KEEPS_OLD_FIRMWARE)) {
            board.spoilUpdate();
        }
        board.beforeRestart();
        state = new Boot.Dead("the device restarts");
        tell(new DeviceEvent.Restarting());
        if (!settings.receiver().has(Oddity.NEVER_COMES_BACK)) {
            engine.later(settings.receiver().pauses().restart(), () -> powered(this::comeBack));
        }
    }

    private void comeBack() {
        state = boot();
        run();
    }

    /** The firmware, if one runs, is on the network before anybody hears that it runs. */
    private void run() {
        if (state instanceof Boot.Running running) {
            appear();
            tell(new DeviceEvent.Booted(running.slot(), running.rom()));
        } else if (state instanceof Boot.Dead dead) {
            tell(new DeviceEvent.Dead(dead.reason()));
        }
    }

    /** The firmware runs: it listens, and is announced if it takes invitations, which is what is announced. */
    private synchronized void appear() {
        if (closed.get()) {
            return;
        }
        name = settings.name();
        receiver.start();
        if (settings.via() != Via.ESPOTA || settings.initiative().isPresent()) {
            return;
        }
        Presence presence = settings.presence(address(), runningSlot(), runningRom());
        announced = Optional.of(
                announcer.announce(presence, settings.receiver().pauses().probe(), this::renamed));
    }

    private void renamed(String other) {
        name = other;
        tell(new DeviceEvent.Renamed(other));
    }

    private synchronized void disappear() {
        announced.ifPresent(Announced::sayGoodbye);
    }

    private void tell(DeviceEvent event) {
        synchronized (telling) {
            listeners.forEach(listener -> listener.on(event));
        }
    }

    /** Switches it off, politely: it says goodbye to those who know it. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        disappear();
        try {
            receiver.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            onClose.accept(this);
        }
    }
}

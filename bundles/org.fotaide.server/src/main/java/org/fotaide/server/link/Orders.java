// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.link;

import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.offer.Choice;
import org.fotaide.server.problem.Cause;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.store.Device;
import org.fotaide.server.store.DeviceReport;
import org.fotaide.server.store.DeviceState;
import org.fotaide.server.store.Event;
import org.fotaide.server.store.EventKind;
import org.fotaide.server.store.KeptOrder;
import org.fotaide.server.store.Product;
import org.fotaide.server.store.Rom;
import org.fotaide.server.store.Store;
import org.fotaide.server.store.Tables;

/** Orders of owners to devices, written down before they are sent. */
public final class Orders {
    private final Store store;
    private final DeviceLinks links;
    private final Unanswered unanswered = new Unanswered();

    public Orders(Store store, DeviceLinks links) {
        this.store = store;
        this.links = links;
    }

    /**
     * Tells a device to fetch a ROM. One that is on its way to it already is not told again, unless it has all of it and a
     * person insists. For one that is not connected the order waits.
     *
     * @param wanted which; empty for the one that is meant for it
     * @param forced the name that a person insists on although the device would not take it
     * @param who tells it
     */
    public CompletableFuture<Delivery> upgrade(
            Device device, Optional<RomName> wanted, Optional<String> forced, String who) throws FotaException {
        Choice choice = wanted.isPresent() ? new Choice(named(device, wanted.get()), false) : meant(device);
        RomName name = choice.rom().name();
        boolean insisted = forced.equals(Optional.of(name.toString()));
        boolean same = new Course(device, store.limits().fetching()).rom().equals(Optional.of(name.toString()));
        if (!insisted && !same && !choice.isNewFor(device.mayRun())) {
            throw new FotaException(ServerProblem.RUNS_NEWER.with(device.id(), device.mayRun(), name));
        }
        if (links.isConnected(device.id())) {
            return tell(device, name, insisted, who).thenApply(told -> Delivery.TOLD);
        }
        keep(device, new KeptOrder(name, insisted || choice.byName(), who, Instant.now()));
        return CompletableFuture.completedFuture(Delivery.WAITS);
    }

    /** Tells a device that is connected of the ROM that is meant for it, of the server's own accord. */
    public CompletableFuture<Void> offer(Device device) throws FotaException {
        String who = device.waiting().map(KeptOrder::who).orElse("server");
        return tell(device, meant(device).rom().name(), false, who);
    }

    private CompletableFuture<Void> tell(Device device, RomName name, boolean insisted, String who)
            throws FotaException {
        DeviceLink link = link(device);
        return unanswered.once(device.id(), name, () -> {
            Optional<Device> before = store.write(tables -> begin(tables, device.id(), name, insisted, who));
            return before.isPresent() ? send(link, before.get(), name) : CompletableFuture.completedFuture(null);
        });
    }

    private void keep(Device device, KeptOrder order) throws FotaException {
        store.write(tables -> {
            tables.devices().keep(device.id(), order);
            tables.events()
                    .add(Event.now(
                            EventKind.KEPT,
                            order.who(),
                            device.id(),
                            order.rom().toString(),
                            "waits until the device comes"));
            return order;
        });
    }

    /** Takes back the order that waits for a device. */
    public void withdraw(Device device, String who) throws FotaException {
        KeptOrder order =
                device.waiting().orElseThrow(() -> new FotaException(ServerProblem.NOTHING_WAITS.with(device.id())));
        store.write(tables -> {
            tables.devices().withdraw(device.id());
            tables.events()
                    .add(Event.now(
                            EventKind.WITHDRAWN, who, device.id(), order.rom().toString(), ""));
            return order;
        });
    }

    /** Writes an order down; empty if the device is on its way to that ROM already, so that nothing is to be said to it. */
    private Optional<Device> begin(Tables tables, String id, RomName name, boolean insisted, String who)
            throws SQLException, FotaException {
        Device now = tables.devices().get(id);
        Course course = new Course(now, store.limits().fetching());
        boolean same = course.rom().equals(Optional.of(name.toString()));
        if (same && !(insisted && course.isFetched())) {
            return Optional.empty();
        }
        if (!same && course.rom().isPresent() && !course.isFetched()) {
            throw new FotaException(ServerProblem.BUSY.with(id, course.rom().get(), name));
        }
        if (now.waiting().filter(order -> !order.rom().equals(name)).isPresent()) {
            tables.devices().withdraw(id);
        }
        tables.events().add(Event.now(EventKind.OFFERED, who, id, name.toString(), ""));
        tables.devices().report(state(now, DeviceState.OFFERED, name.toString()));
        return Optional.of(now);
    }

    private CompletableFuture<Void> send(DeviceLink link, Device before, RomName name) {
        return link.send(new DeviceOrder.Upgrade(name)).whenComplete((done, problem) -> {
            if (problem != null) {
                store.inBackground(tables -> takeBack(tables, before, name, problem), unwritten -> {});
            }
        });
    }

    /** The device did not take an order: what it fetched before, it still has. */
    private static Device takeBack(Tables tables, Device before, RomName name, Throwable problem)
            throws SQLException, FotaException {
        Device now = tables.devices().get(before.id());
        if (now.state() != DeviceState.OFFERED || !now.detail().equals(name.toString())) {
            return now;
        }
        String reason = new Cause(problem).reason();
        tables.events().add(Event.now(EventKind.FAILED, now.address(), now.id(), name.toString(), reason));
        return tables.devices()
                .report(
                        before.state() == DeviceState.READY
                                ? state(before, DeviceState.READY, before.detail())
                                : state(now, DeviceState.FAILED, reason));
    }

    /**
     * Tells a device to restart. One that has, or gets, nothing to restart into takes no notice, and stays what it is.
     *
     * @param who tells it
     */
    public CompletableFuture<Void> restart(Device device, String who) throws FotaException {
        DeviceLink link = link(device);
        store.write(tables -> {
            Device now = tables.devices().get(device.id());
            boolean fetches =
                    switch (now.state()) {
                        case OFFERED, DOWNLOADING, READY, RESTARTING -> true;
                        case NEW, IDLE, FAILED, UNPROVEN -> false;
                    };
            String rom = fetches ? now.detail() : "";
            String text = fetches ? "" : "it has fetched nothing that it could restart into";
            tables.events().add(Event.now(EventKind.RESTART, who, device.id(), rom, text));
            return fetches ? tables.devices().report(state(now, DeviceState.RESTARTING, rom)) : now;
        });
        return link.send(new DeviceOrder.Restart());
    }

    private static DeviceReport state(Device device, DeviceState state, String detail) {
        return new DeviceReport(device.id(), device.product(), Optional.empty(), state, detail, device.address());
    }

    private DeviceLink link(Device device) throws FotaException {
        return links.find(device.id())
                .orElseThrow(() -> new FotaException(ServerProblem.NOT_CONNECTED.with(device.id())));
    }

    private Rom named(Device device, RomName name) throws FotaException {
        if (!name.ptype().equals(device.product())) {
            throw new FotaException(ServerProblem.BAD_REQUEST.with(name + " is for product " + name.ptype()
                    + ", and the device is of product " + device.product() + "."));
        }
        return store.catalogue().rom(name).orElseThrow(() -> new FotaException(ServerProblem.NO_ROM.with(name)));
    }

    private Choice meant(Device device) throws FotaException {
        Product product = store.catalogue()
                .product(device.product())
                .orElseThrow(() -> new FotaException(ServerProblem.NO_PRODUCT.with(device.product())));
        return Choice.of(store.catalogue(), product, Optional.of(device))
                .orElseThrow(() -> new FotaException(ServerProblem.NO_CURRENT.with(device.product())));
    }

    /** Whether there is something for a device that it does not run. */
    public boolean isOutdated(Device device) {
        return due(device).isPresent();
    }

    /** What is meant for a device, if it does not run it. */
    public Optional<RomName> due(Device device) {
        return store.catalogue()
                .product(device.product())
                .flatMap(product -> Choice.of(store.catalogue(), product, Optional.of(device)))
                .filter(choice -> choice.isNewFor(device.mayRun()))
                .map(choice -> choice.rom().name());
    }

    /** The devices of a product for which there is something that they do not run. */
    public List<Device> outdated(ProductType product) throws FotaException {
        return store.read(tables -> tables.devices().of(product)).stream()
                .filter(this::isOutdated)
                .toList();
    }

    /** Those of them that are connected. */
    public List<Device> reachable(ProductType product) throws FotaException {
        return outdated(product).stream()
                .filter(device -> links.isConnected(device.id()))
                .toList();
    }

    /** Tells all that are outdated to fetch what is meant for them; returns for how many it came to what. */
    public Map<Delivery, Integer> upgradeAll(ProductType product, String who) throws FotaException {
        Map<Delivery, Integer> counts = new EnumMap<>(Delivery.class);
        for (Device device : outdated(product)) {
            boolean connected = links.isConnected(device.id());
            if (isOrdered(device, who)) {
                counts.merge(connected ? Delivery.TOLD : Delivery.WAITS, 1, Integer::sum);
            }
        }
        return counts;
    }

    private boolean isOrdered(Device device, String who) {
        try {
            return !upgrade(device, Optional.empty(), Optional.empty(), who).isCompletedExceptionally();
        } catch (FotaException refused) {
            return false; // it went, or somebody ordered another ROM, since it was found outdated
        }
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.offer.Choice;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.store.Device;
import org.fotaide.server.store.DeviceReport;
import org.fotaide.server.store.DeviceState;
import org.fotaide.server.store.Event;
import org.fotaide.server.store.EventKind;
import org.fotaide.server.store.Product;
import org.fotaide.server.store.Rom;
import org.fotaide.server.store.Store;

/** Orders of owners to devices, written down before they are sent. */
public final class Orders {
    private final Store store;
    private final DeviceLinks links;

    public Orders(Store store, DeviceLinks links) {
        this.store = store;
        this.links = links;
    }

    /**
     * Tells a device to fetch a ROM.
     *
     * @param wanted which; empty for the one that is meant for it
     * @param forced the name that a person insists on although the device would not take it
     * @param who tells it
     */
    public CompletableFuture<Void> upgrade(Device device, Optional<RomName> wanted, Optional<String> forced, String who)
            throws FotaException {
        Choice choice = wanted.isPresent() ? new Choice(named(device, wanted.get()), false) : meant(device);
        RomName name = choice.rom().name();
        boolean newer = choice.isNewFor(device.rom());
        if (!newer && !forced.equals(Optional.of(name.toString()))) {
            throw new FotaException(ServerProblem.RUNS_NEWER.with(device.id(), device.rom(), name));
        }
        DeviceLink link = link(device);
        store.write(tables -> {
            tables.events().add(Event.now(EventKind.OFFERED, who, device.id(), name.toString(), ""));
            return tables.devices().report(state(device, DeviceState.OFFERED, name.toString()));
        });
        return link.send(new DeviceOrder.Upgrade(name));
    }

    /** Tells a device to restart. */
    public CompletableFuture<Void> restart(Device device, String who) throws FotaException {
        DeviceLink link = link(device);
        store.write(tables -> {
            tables.events().add(Event.now(EventKind.RESTART, who, device.id(), "", ""));
            return tables.devices().report(state(device, DeviceState.RESTARTING, ""));
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
                .filter(choice -> choice.isNewFor(device.rom()))
                .map(choice -> choice.rom().name());
    }

    /** The devices of a product that are connected and outdated. */
    public List<Device> reachable(ProductType product) throws FotaException {
        List<Device> found = new ArrayList<>();
        for (Device device : store.read(tables -> tables.devices().of(product))) {
            if (links.isConnected(device.id()) && isOutdated(device)) {
                found.add(device);
            }
        }
        return found;
    }

    /** Tells all of them to fetch what is meant for them; returns how many could be told. */
    public int upgradeAll(ProductType product, String who) throws FotaException {
        int told = 0;
        for (Device device : reachable(product)) {
            CompletableFuture<Void> sent = upgrade(device, Optional.empty(), Optional.empty(), who);
            told += sent.isCompletedExceptionally() ? 0 : 1;
        }
        return told;
    }
}

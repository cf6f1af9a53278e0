// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.owner;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.http.Answer;
import org.fotaide.server.http.Body;
import org.fotaide.server.http.Call;
import org.fotaide.server.image.Transfers;
import org.fotaide.server.link.Delivery;
import org.fotaide.server.link.DeviceLinks;
import org.fotaide.server.link.Orders;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.rom.LegalName;
import org.fotaide.server.store.Device;
import org.fotaide.server.store.Event;
import org.fotaide.server.store.Store;
import org.fotaide.server.store.StoredKey;
import org.fotaide.server.store.Tables;
import org.fotaide.server.track.ChangeDevice;
import org.fotaide.server.track.DeviceId;
import org.fotaide.server.track.ProductChange;

/**
 * {@code GET /api/devices[?ptype=]}, {@code GET}, {@code PUT} ({@code {"ptype", "group", "name", "rom"}}) and {@code DELETE
 * /api/devices/ID}, {@code POST /api/devices/ID/upgrade} ({@code {"rom", "force"}}) and {@code /reboot}, {@code DELETE
 * /api/devices/ID/order} for one that waits.
 */
public final class DeviceCalls implements OwnerCall {
    private final Store store;
    private final DeviceLinks links;
    private final Orders orders;
    private final Transfers transfers;

    public DeviceCalls(Store store, DeviceLinks links, Orders orders, Transfers transfers) {
        this.store = store;
        this.links = links;
        this.orders = orders;
        this.transfers = transfers;
    }

    @Override
    public String word() {
        return "devices";
    }

    @Override
    public void serve(Call call, StoredKey key) throws FotaException {
        switch (call.path().size()) {
            case 2 -> list(call);
            case 3 -> one(call, key, new DeviceId(call.word(2)).read());
            case 4 -> order(call, key, new DeviceId(call.word(2)).read());
            default -> throw call.nothingThere();
        }
    }

    private void list(Call call) throws FotaException {
        call.only("GET", "HEAD");
        Optional<ProductType> ptype = call.query("ptype").flatMap(text -> new LegalName(text).asProduct());
        List<Device> devices = store.read(tables -> ptype.isPresent()
                ? tables.devices().of(ptype.get())
                : tables.devices().all());
        JsonArray array = new JsonArray();
        devices.forEach(device -> array.add(json(device)));
        call.answer(Answer.json(array));
    }

    private JsonObject json(Device device) {
        JsonObject json = new OwnerJson().of(device);
        json.addProperty("connected", links.isConnected(device.id()));
        json.addProperty("outdated", orders.isOutdated(device));
        json.addProperty("progress", transfers.percent(device.id()).orElse(null));
        return json;
    }

    private void one(Call call, StoredKey key, String id) throws FotaException {
        call.only("GET", "HEAD", "PUT", "DELETE");
        switch (call.method()) {
            case "PUT" -> call.answer(Answer.json(json(put(call, key, id))));
            case "DELETE" -> {
                store.write(tables -> {
                    tables.devices().get(id);
                    tables.devices().remove(id);
                    return id;
                });
                call.answer(Answer.empty(204));
            }
            default ->
                call.answer(
                        Answer.json(json(store.read(tables -> tables.devices().get(id)))));
        }
    }

    private Device put(Call call, StoredKey key, String id) throws FotaException {
        JsonObject body = new Body(call, store.limits().body()).json();
        Optional<ProductType> ptype = Body.text(body, "ptype").flatMap(text -> new LegalName(text).asProduct());
        Optional<String> rom = Body.text(body, "rom");
        Optional<Optional<RomName>> pin = Optional.empty();
        if (rom.isPresent()) {
            pin = Optional.of(rom.get().isEmpty() ? Optional.empty() : Optional.of(new LegalName(rom.get()).read()));
        }
        ChangeDevice change = new ChangeDevice(id, Body.text(body, "group"), Body.text(body, "name"), pin, key.id());
        return store.write(tables -> {
            if (ptype.isPresent()) {
                into(tables, id, ptype.get(), key);
            }
            return change.in(tables);
        });
    }

    /** A device that nobody knew is known from then on. */
    private static void into(Tables tables, String id, ProductType ptype, StoredKey key)
            throws SQLException, FotaException {
        tables.products().get(ptype);
        Optional<Device> known = tables.devices().find(id);
        if (known.isEmpty()) {
            tables.devices().add(id, ptype, "", "");
            return;
        }
        Optional<Event> moved = new ProductChange(known.get(), ptype).event(key.id());
        if (moved.isPresent()) {
            tables.devices().move(id, ptype);
            tables.events().add(moved.get());
        }
    }

    private void order(Call call, StoredKey key, String id) throws FotaException {
        if (call.word(3).equals("order")) {
            call.only("DELETE");
            orders.withdraw(store.read(tables -> tables.devices().get(id)), key.id());
            call.answer(Answer.empty(204));
            return;
        }
        call.only("POST");
        Device device = store.read(tables -> tables.devices().get(id));
        JsonObject body = new Body(call, store.limits().body()).json();
        switch (call.word(3)) {
            case "upgrade" -> {
                Optional<String> name = Body.text(body, "rom");
                Optional<RomName> rom =
                        name.isPresent() ? Optional.of(new LegalName(name.get()).read()) : Optional.empty();
                new OrderAnswer(call).when(orders.upgrade(device, rom, Body.text(body, "force"), key.id()));
            }
            case "reboot" ->
                new OrderAnswer(call).when(orders.restart(device, key.id()).thenApply(told -> Delivery.TOLD));
            default -> throw new FotaException(ServerProblem.UNKNOWN_PATH.with(call.rawPath()));
        }
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.owner;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.http.Call;
import org.fotaide.server.http.Guard;
import org.fotaide.server.http.ImageDelivery;
import org.fotaide.server.http.ImageSender;
import org.fotaide.server.http.Road;
import org.fotaide.server.link.Delivery;
import org.fotaide.server.link.DeviceLinks;
import org.fotaide.server.link.Orders;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.rom.LegalName;
import org.fotaide.server.store.Device;
import org.fotaide.server.store.ImagePart;
import org.fotaide.server.store.Product;
import org.fotaide.server.store.Rom;
import org.fotaide.server.store.Store;
import org.fotaide.server.store.StoredImage;
import org.fotaide.server.store.StoredKey;
import org.fotaide.server.track.DeviceTrack;

/**
 * The addresses of the vendor's cloud below {@code /v1/} (PROTOCOLS 7, the documents' curl lines): orders of owners, downloads
 * of devices, products.
 */
public final class VendorRoad implements Road {
    private static final List<String> RPC = List.of("v1", "device", "rpc");
    private static final List<String> ROM = List.of("v1", "device", "rom");
    private static final List<String> PRODUCTS = List.of("v1", "products");

    private final Store store;
    private final Guard guard;
    private final ImageSender images;
    private final DeviceTrack track;
    private final DeviceLinks links;
    private final Orders orders;

    public VendorRoad(
            Store store, Guard guard, ImageSender images, DeviceTrack track, DeviceLinks links, Orders orders) {
        this.store = store;
        this.guard = guard;
        this.images = images;
        this.track = track;
        this.links = links;
        this.orders = orders;
    }

    @Override
    public String word() {
        return "v1";
    }

    @Override
    public boolean givesImages(Call call) {
        return call.path().equals(ROM);
    }

    @Override
    public void serve(Call call) throws FotaException {
        if (call.path().equals(RPC)) {
            order(call);
        } else if (call.path().equals(ROM)) {
            download(call);
        } else if (call.path().equals(PRODUCTS)) {
            new VendorProducts(store, guard.owner(call)).serve(call);
        } else {
            throw call.nothingThere();
        }
    }

    private void order(Call call) throws FotaException {
        call.only("GET");
        StoredKey key = guard.needed(call);
        String action = call.query("action").orElse("");
        Device device = device(call, key);
        new OwnerKeys(key).mayOrder(device);
        switch (action) {
            case "sys_upgrade" -> {
                RomName rom = new LegalName(call.query("version").orElse("")).read();
                new OrderAnswer(call).when(orders.upgrade(device, Optional.of(rom), call.query("force"), key.id()));
            }
            case "sys_reboot" ->
                new OrderAnswer(call).when(orders.restart(device, key.id()).thenApply(told -> Delivery.TOLD));
            default ->
                throw new FotaException(
                        ServerProblem.BAD_REQUEST.with("The action is neither sys_upgrade nor sys_reboot."));
        }
    }

    /** The device that the key is for, as the documents' calls mean it; otherwise one that is named, or the only one. */
    private Device device(Call call, StoredKey key) throws FotaException {
        if (!key.isOwner()) {
            throw new FotaException(ServerProblem.KEY_OTHER.with("fetching images for " + key.scope()));
        }
        Optional<String> named = key.device().or(() -> only());
        Optional<String> asked = call.query("device_id");
        String id = asked.or(() -> named)
                .orElseThrow(() -> new FotaException(ServerProblem.DEVICE_NEEDED.with(links.count())));
        return store.read(tables -> tables.devices().get(id));
    }

    private Optional<String> only() {
        return links.count() == 1 ? links.devices().stream().findFirst() : Optional.empty();
    }

    private void download(Call call) throws FotaException {
        call.only("GET", "HEAD");
        if (!call.query("action").equals(Optional.of("download_rom"))) {
            throw new FotaException(ServerProblem.BAD_REQUEST.with("The action is not download_rom."));
        }
        String version = call.query("version").orElse("");
        Rom rom = new ToldName(version).in(store.catalogue());
        Product product = store.catalogue().product(rom.name().ptype()).orElseThrow();
        Optional<StoredKey> key = guard.device(call, product, Optional.empty());
        String file = call.query("filename").orElse("");
        StoredImage image = ImagePart.ofFile(file)
                .flatMap(rom::image)
                .orElseThrow(() -> new FotaException(ServerProblem.NO_IMAGE.with(rom.name(), file)));
        Optional<String> device = key.flatMap(StoredKey::fetching).filter(one -> !call.isHead());
        device.ifPresent(one -> track.downloads(one, rom.name(), call.address()));
        images.answer(image, device).to(call, ImageDelivery.UNTOLD);
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.pull;

import java.util.Optional;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.http.Call;
import org.fotaide.server.http.Guard;
import org.fotaide.server.http.ImageDelivery;
import org.fotaide.server.http.ImageSender;
import org.fotaide.server.http.Road;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.rom.LegalName;
import org.fotaide.server.store.Catalogue;
import org.fotaide.server.store.ImagePart;
import org.fotaide.server.store.Product;
import org.fotaide.server.store.Rom;
import org.fotaide.server.store.Store;
import org.fotaide.server.store.StoredImage;
import org.fotaide.server.store.StoredKey;
import org.fotaide.server.track.DeviceTrack;
import org.fotaide.server.track.DownloadTrack;

/**
 * Images by address: {@code /pull/45772/user2.bin} is that of the current ROM, {@code /pull/v1.0.2t45772(a)/user2.bin} of a
 * certain one. The device finds out itself whether it wants it, also by {@code release.json} beside them.
 */
public final class PullRoad implements Road {
    private static final int WORDS = 3;

    private final Store store;
    private final ImageSender images;
    private final Guard guard;
    private final DeviceTrack track;

    public PullRoad(Store store, ImageSender images, Guard guard, DeviceTrack track) {
        this.store = store;
        this.images = images;
        this.guard = guard;
        this.track = track;
    }

    @Override
    public String word() {
        return "pull";
    }

    @Override
    public boolean givesImages(Call call) {
        return true;
    }

    @Override
    public void serve(Call call) throws FotaException {
        call.only("GET", "HEAD");
        if (call.path().size() != WORDS) {
            throw call.nothingThere();
        }
        Catalogue catalogue = store.catalogue();
        LegalName name = new LegalName(call.word(1));
        Optional<ProductType> ptype = name.asProduct();
        Product product =
                product(catalogue, ptype.isPresent() ? ptype.get() : name.read().ptype());
        Optional<StoredKey> key = guard.device(call, product, Optional.empty());
        Rom rom = ptype.isPresent() ? current(catalogue, product) : named(catalogue, name);
        if (call.word(2).equals(ReleaseJson.FILE)) {
            call.answer(new ReleaseJson(rom).answer());
            return;
        }
        StoredImage image = image(rom, call.word(2));
        Optional<String> device = key.flatMap(StoredKey::fetching).filter(one -> !call.isHead());
        device.ifPresent(one -> track.downloads(one, rom.name(), call.address()));
        images.answer(image, device)
                .to(
                        call,
                        device.<ImageDelivery>map(one -> new DownloadTrack(track, one, rom.name(), call.address()))
                                .orElse(ImageDelivery.UNTOLD));
    }

    private static Product product(Catalogue catalogue, ProductType ptype) throws FotaException {
        return catalogue.product(ptype).orElseThrow(() -> new FotaException(ServerProblem.NO_PRODUCT.with(ptype)));
    }

    private static Rom current(Catalogue catalogue, Product product) throws FotaException {
        return catalogue
                .current(product.ptype())
                .orElseThrow(() -> new FotaException(ServerProblem.NO_CURRENT.with(product.ptype())));
    }

    private static Rom named(Catalogue catalogue, LegalName name) throws FotaException {
        return catalogue.rom(name.read()).orElseThrow(() -> new FotaException(ServerProblem.NO_ROM.with(name.text())));
    }

    private static StoredImage image(Rom rom, String file) throws FotaException {
        return ImagePart.ofFile(file)
                .flatMap(rom::image)
                .orElseThrow(() -> new FotaException(ServerProblem.NO_IMAGE.with(rom.name(), file)));
    }
}

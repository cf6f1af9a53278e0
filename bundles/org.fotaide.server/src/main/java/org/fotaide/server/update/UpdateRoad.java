// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.update;

import java.util.Optional;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Problem;
import org.fotaide.server.http.Answer;
import org.fotaide.server.http.Call;
import org.fotaide.server.http.Guard;
import org.fotaide.server.http.ImageSender;
import org.fotaide.server.http.Road;
import org.fotaide.server.offer.Choice;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.rom.LegalName;
import org.fotaide.server.store.Access;
import org.fotaide.server.store.Catalogue;
import org.fotaide.server.store.Device;
import org.fotaide.server.store.DeviceReport;
import org.fotaide.server.store.DeviceState;
import org.fotaide.server.store.ImagePart;
import org.fotaide.server.store.Product;
import org.fotaide.server.store.Store;
import org.fotaide.server.store.StoredImage;
import org.fotaide.server.store.StoredKey;
import org.fotaide.server.track.DeviceTrack;
import org.fotaide.server.track.DownloadTrack;

/**
 * ESP8266httpUpdate and ESP32's httpUpdate (PROTOCOLS 4): {@code /update/45772}. What a device cannot take is refused with
 * 403 before a byte is sent, which it reports as such; the reason stands in its state, the history and the log.
 */
public final class UpdateRoad implements Road {
    private final Store store;
    private final ImageSender images;
    private final Guard guard;
    private final DeviceTrack track;

    public UpdateRoad(Store store, ImageSender images, Guard guard, DeviceTrack track) {
        this.store = store;
        this.images = images;
        this.guard = guard;
        this.track = track;
    }

    @Override
    public String word() {
        return "update";
    }

    @Override
    public boolean givesImages(Call call) {
        return true;
    }

    @Override
    public void serve(Call call) throws FotaException {
        call.only("GET", "HEAD");
        ProductType ptype = new LegalName(call.word(1)).asProduct().orElseThrow(call::nothingThere);
        if (call.path().size() != 2) {
            throw call.nothingThere();
        }
        Catalogue catalogue = store.catalogue();
        Product product =
                catalogue.product(ptype).orElseThrow(() -> new FotaException(ServerProblem.NO_PRODUCT.with(ptype)));
        Asker asker = Asker.of(call);
        Optional<StoredKey> key = guard.device(call, product, Optional.of(asker.mac()));
        call.who(asker.mac());
        Optional<Device> device = store.read(tables -> tables.devices().find(asker.mac()));
        if (key.isEmpty()
                && device.filter(known -> isGuarded(known, product, catalogue)).isPresent()) {
            guard.needed(call);
        }
        Optional<Choice> choice = Choice.of(catalogue, product, device);
        if (choice.isEmpty()) {
            seen(call, asker, ptype, DeviceState.IDLE, "");
            throw new FotaException(ServerProblem.NO_CURRENT.with(ptype));
        }
        serve(call, asker, choice.get());
    }

    /** Whoever has no key may call itself anything, so no device leaves a product that wants keys without one. */
    private static boolean isGuarded(Device known, Product asked, Catalogue catalogue) {
        return !known.product().equals(asked.ptype())
                && catalogue
                        .product(known.product())
                        .filter(own -> own.access() == Access.KEY)
                        .isPresent();
    }

    private void serve(Call call, Asker asker, Choice choice) throws FotaException {
        ProductType ptype = choice.rom().name().ptype();
        ImagePart part = asker.mode() == Asker.Mode.SPIFFS ? ImagePart.FILESYSTEM : ImagePart.FIRMWARE;
        StoredImage image = choice.rom()
                .image(part)
                .orElseThrow(() -> new FotaException(
                        ServerProblem.NO_IMAGE.with(choice.rom().name(), part.file())));
        if (asker.mode() == Asker.Mode.VERSION) {
            seen(call, asker, ptype, DeviceState.IDLE, "");
            call.answer(Answer.empty(200)
                    .with("x-version", choice.rom().name().toString())
                    .with("x-MD5", image.md5()));
            return;
        }
        if (!choice.isNewFor(image, part, asker.sketchMd5(), asker.version())) {
            seen(call, asker, ptype, DeviceState.IDLE, "");
            call.answer(Answer.empty(304));
            return;
        }
        Optional<String> refusal = new Fit(asker, part, image, ptype).refusal();
        if (refusal.isPresent()) {
            refuse(call, asker, choice, refusal.get());
        } else {
            send(call, asker, choice, image);
        }
    }

    private void refuse(Call call, Asker asker, Choice choice, String why) throws FotaException {
        Problem problem = ServerProblem.DOES_NOT_FIT.with(asker.mac(), why);
        track.refused(
                report(call, asker, choice.rom().name().ptype(), DeviceState.FAILED, why),
                choice.rom().name());
        throw new FotaException(problem);
    }

    private void send(Call call, Asker asker, Choice choice, StoredImage image) throws FotaException {
        String mac = asker.mac();
        if (!call.isHead()) {
            seen(call, asker, choice.rom().name().ptype(), DeviceState.OFFERED, "");
            track.downloads(mac, choice.rom().name(), call.address());
        }
        call.response().getHeaders().put("x-MD5", image.md5());
        call.response().getHeaders().put("x-version", choice.rom().name().toString());
        images.answer(image, Optional.of(mac).filter(one -> !call.isHead()))
                .to(call, new DownloadTrack(track, mac, choice.rom().name(), call.address()));
    }

    private void seen(Call call, Asker asker, ProductType ptype, DeviceState state, String detail) {
        track.reported(report(call, asker, ptype, state, detail));
    }

    private static DeviceReport report(Call call, Asker asker, ProductType ptype, DeviceState state, String detail) {
        return new DeviceReport(asker.mac(), ptype, asker.version(), state, detail, call.address());
    }
}

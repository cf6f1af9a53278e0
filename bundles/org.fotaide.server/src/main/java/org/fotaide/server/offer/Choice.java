// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.offer;

import java.util.Optional;
import java.util.OptionalInt;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.server.store.Catalogue;
import org.fotaide.server.store.Device;
import org.fotaide.server.store.ImagePart;
import org.fotaide.server.store.KeptOrder;
import org.fotaide.server.store.Product;
import org.fotaide.server.store.Rom;
import org.fotaide.server.store.StoredImage;

/**
 * Which ROM is meant for a device: the one of an order that waits for it, or that somebody wanted for it or for its group by
 * name, else the current one.
 *
 * @param rom which
 * @param byName whether somebody named it, so that it may also be an older one
 */
public record Choice(Rom rom, boolean byName) {
    public static Optional<Choice> of(Catalogue catalogue, Product product, Optional<Device> device) {
        Optional<Rom> current = catalogue.current(product.ptype());
        Optional<KeptOrder> ordered = device.flatMap(Device::waiting)
                .filter(order -> order.insisted()
                        || current.filter(
                                        rom -> rom.name().value() > order.rom().value())
                                .isEmpty());
        if (ordered.isPresent()) {
            KeptOrder order = ordered.get();
            return catalogue.rom(order.rom()).map(rom -> new Choice(rom, order.insisted()));
        }
        Optional<RomName> named = device.flatMap(Device::pin).or(() -> device.map(Device::group)
                .flatMap(group -> Optional.ofNullable(product.pins().get(group))));
        return named.flatMap(catalogue::rom)
                .map(rom -> new Choice(rom, true))
                .or(() -> current.map(rom -> new Choice(rom, false)));
    }

    /**
     * Whether a device is to get it: only a larger version, and never what it runs already.
     *
     * @param image of it that the device would get
     * @param md5 of what it runs
     * @param version what it says that it runs
     */
    public boolean isNewFor(StoredImage image, ImagePart part, Optional<String> md5, Optional<String> version) {
        boolean same = part == ImagePart.FIRMWARE
                && md5.filter(image.running()::contains).isPresent();
        return !same && isNewFor(version.orElse(""));
    }

    /** The same by the version alone; a device that states none that is understood is taken for an old one. */
    public boolean isNewFor(String version) {
        if (version.equals(rom.name().toString())) {
            return false;
        }
        OptionalInt running = new RunningVersion(version).value();
        if (running.isEmpty()) {
            return true;
        }
        return byName
                ? running.getAsInt() != rom.name().value()
                : running.getAsInt() < rom.name().value();
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.cloud;

import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.ServerOptions;
import org.fotaide.server.UpdateServer;
import org.fotaide.server.cloud.CloudLimits;
import org.fotaide.server.cloud.CloudListener;
import org.fotaide.server.cloud.CloudOptions;
import org.fotaide.server.key.NewKey;
import org.fotaide.server.rom.PublishRom;
import org.fotaide.server.rom.RomUpload;
import org.fotaide.server.store.Access;
import org.fotaide.server.store.Device;
import org.fotaide.server.store.DeviceState;
import org.fotaide.server.store.ImagePart;
import org.fotaide.server.store.KeyKind;
import org.fotaide.server.store.Product;
import org.fotaide.simulator.BlankFirmware;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.client.Identity;
import org.fotaide.simulator.client.Server;
import org.fotaide.simulator.cloud.CloudPauses;
import org.fotaide.simulator.cloud.CloudSettings;
import org.fotaide.simulator.cloud.OwnerApp;
import org.fotaide.simulator.espota.Pauses;

/** A server with ports for connections on 127.0.0.1, and what it takes to connect simulated devices to it. */
final class LocalCloud implements AutoCloseable {
    static final ProductType PTYPE = new ProductType(45772);

    private static final FlashMap MAP = FlashMap.MAP_2;

    private final UpdateServer server;
    private final Server.Security security;
    private final String ownerKey;
    private final List<String> log = new CopyOnWriteArrayList<>();

    LocalCloud(Path data, CloudLimits limits) throws FotaException {
        this(data, limits, Server.Security.PLAIN);
    }

    LocalCloud(Path data, CloudLimits limits, Server.Security security) throws FotaException {
        this.security = security;
        List<Integer> plain = security == Server.Security.PLAIN ? List.of(0) : List.of();
        List<Integer> secure = security == Server.Security.TLS ? List.of(0) : List.of();
        server = UpdateServer.start(
                ServerOptions.of(data)
                        .listening("127.0.0.1", plain, secure)
                        .connecting(new CloudOptions(plain, secure, limits)),
                log::addAll);
        server.store().write(tables -> {
            tables.products().add(Product.of(PTYPE, "light", Optional.of(MAP), Access.KEY));
            return true;
        });
        ownerKey = server.store().write(NewKey.owner("test")::make).secret().text();
    }

    /** Lines of its log so far. */
    List<String> log() {
        return log;
    }

    UpdateServer server() {
        return server;
    }

    int port() {
        CloudListener.Ports ports = server.cloud().orElseThrow();
        return (security == Server.Security.PLAIN ? ports.plain() : ports.secure()).get(0);
    }

    Server web() {
        return new Server("127.0.0.1", server.addresses().get(0).getPort(), security);
    }

    OwnerApp owner() {
        return new OwnerApp(web(), ownerKey);
    }

    /** Publishes an empty firmware. */
    void publish(String rom, RomUpload.Switching switching) throws FotaException {
        publish(rom, Map.of(Slot.USER1, Slot.USER1, Slot.USER2, Slot.USER2), switching);
    }

    /**
     * The same from images that may be the wrong ones.
     *
     * @param images for which slot each of them really is
     */
    void publish(String rom, Map<Slot, Slot> images, RomUpload.Switching switching) throws FotaException {
        Map<ImagePart, byte[]> parts = new EnumMap<>(ImagePart.class);
        for (Map.Entry<Slot, Slot> image : images.entrySet()) {
            parts.put(ImagePart.of(image.getKey()), new BlankFirmware(Optional.of(rom)).forSlot(image.getValue(), MAP));
        }
        new PublishRom(new RomUpload(rom, parts, "", "test", Optional.empty(), switching)).call(server.store());
    }

    /** A device that is on its way to this cloud, with a key of its own. */
    DeviceSettings device(String name, String rom) throws FotaException {
        return device(name, rom, keyOf(name));
    }

    private String keyOf(String name) throws FotaException {
        return server.store()
                .write(new NewKey(KeyKind.DEVICE, name, Optional.of(PTYPE), Optional.of(id(name)))::make)
                .secret()
                .text();
    }

    /** One that was activated long ago, and so says what it runs only when it reports an upgrade. */
    DeviceSettings quietDevice(String name, String rom) throws FotaException {
        return connecting(name, rom, cloud(keyOf(name)));
    }

    DeviceSettings device(String name, String rom, String key) throws FotaException {
        return connecting(name, rom, cloud(key).token("activation"));
    }

    private CloudSettings cloud(String key) {
        return CloudSettings.at(new Server("127.0.0.1", port(), security), key)
                .downloadPort(web().port())
                .pauses(CloudPauses.REAL
                        .reconnect(Duration.ofMillis(50))
                        .reboot(Duration.ofMillis(200))
                        .ping(Duration.ofSeconds(5)));
    }

    private static DeviceSettings connecting(String name, String rom, CloudSettings cloud) throws FotaException {
        return DeviceSettings.of(Personality.twoSlots(MAP)
                        .running(Slot.USER1, new BlankFirmware(Optional.of(rom)).forSlot(Slot.USER1, MAP)))
                .named(name)
                .initiative(cloud)
                .pauses(Pauses.REAL.times(0.02))
                .announceOn(Set.of());
    }

    /** What the server calls a simulated device. */
    static String id(String name) {
        return Identity.of(name).station().toLowerCase(java.util.Locale.ROOT);
    }

    Optional<Device> find(String name) throws FotaException {
        return server.store().read(tables -> tables.devices().find(id(name)));
    }

    /** Whether the server has it that a device is in a state and runs a ROM. */
    boolean has(String name, DeviceState state, String rom) {
        try {
            return find(name)
                    .filter(device -> device.state() == state && device.rom().equals(rom))
                    .isPresent();
        } catch (FotaException unread) {
            throw new AssertionError(unread);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}

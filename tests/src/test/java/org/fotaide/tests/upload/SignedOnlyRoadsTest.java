// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.fotaide.api.image.SignImage;
import org.fotaide.api.publish.PublishRelease;
import org.fotaide.api.upload.UploadImage;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.image.SignatureCheck;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;
import org.fotaide.server.ServerOptions;
import org.fotaide.server.UpdateServer;
import org.fotaide.server.rom.PublishRom;
import org.fotaide.server.rom.RomUpload;
import org.fotaide.server.store.Access;
import org.fotaide.server.store.ImagePart;
import org.fotaide.server.store.Product;
import org.fotaide.simulator.BlankFirmware;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.boot.EbootLayout;
import org.fotaide.simulator.espota.Pauses;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.pull.HttpUpdate;
import org.fotaide.simulator.pull.PullResult;
import org.fotaide.simulator.pull.PullSettings;
import org.fotaide.simulator.receiver.Via;
import org.fotaide.tests.publish.Nginx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A device that takes only what its owner signed, over each road that reaches it. */
@Timeout(60)
class SignedOnlyRoadsTest {
    private static final String OLD = "v1.0.0t45772(a)";
    private static final String NEW = "v1.0.1t45772(a)";

    @TempDir
    private Path folder;

    private final List<DeviceEvent> events = new CopyOnWriteArrayList<>();
    private KeyPair owner;
    private Path sketch;

    @BeforeEach
    void prepare() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        owner = generator.generateKeyPair();
        write("owner.pem", owner);
        write("stranger.pem", generator.generateKeyPair());
        sketch = Files.write(folder.resolve("sketch.bin"), new BlankFirmware(Optional.of(NEW)).sketch(FlashSize.MB_4));
    }

    private void write(String name, KeyPair keys) throws Exception {
        String pem = Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded());
        Files.writeString(
                folder.resolve(name), "-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n");
    }

    /** What is sent: the sketch, or it packed and signed. */
    private Path image(String signer) throws Exception {
        return signer.equals("nobody")
                ? sketch
                : new SignImage(sketch, folder.resolve(signer + ".pem"))
                        .compressed()
                        .call(Secrets.NONE)
                        .file();
    }

    private DeviceSettings settings() {
        return DeviceSettings.of(Personality.oneSketch(
                                EbootLayout.FOUR_MEGABYTES, new BlankFirmware(Optional.of(OLD)).sketch(FlashSize.MB_4))
                        .signedOnly(new SignatureCheck((RSAPublicKey) owner.getPublic())))
                .pauses(Pauses.REAL.times(0.02))
                .announceOn(Set.of());
    }

    @ParameterizedTest
    @CsvSource({
        "espota, owner,    true",
        "espota, nobody,   false",
        "espota, stranger, false",
        "web,    owner,    true",
        "web,    nobody,   false",
        "web,    stranger, false",
        "folder, owner,    true",
        "folder, nobody,   false",
        "folder, stranger, false",
        "server, owner,    true",
        "server, nobody,   false",
        "server, stranger, false"
    })
    void takes_only_what_its_owner_signed(String road, String signer, boolean taken) throws Exception {
        Path image = image(signer);
        switch (road) {
            case "espota" -> push(image, Via.ESPOTA, taken);
            case "web" -> push(image, Via.WEB, taken);
            case "folder" -> pullFromFolder(image, taken);
            default -> pullFromServer(image, taken);
        }
    }

    private void push(Path image, Via via, boolean taken) throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(settings().via(via), events::add)) {
            UploadImage upload = new UploadImage(image)
                    .to("127.0.0.1:" + device.address().getPort())
                    .on(Set.of("lo"))
                    .via(via.word())
                    .withoutProof();
            if (taken) {
                upload.call(Progress.NONE, Secrets.NONE);
            } else {
                FotaException refused =
                        assertThrows(FotaException.class, () -> upload.call(Progress.NONE, Secrets.NONE));
                String text = refused.problem().text();
                assertTrue(text.contains("[12]") || text.contains("signature"), text);
            }
            assertRuns(device, taken);
        }
    }

    private void pullFromFolder(Path image, boolean taken) throws Exception {
        Path project = Files.createDirectory(folder.resolve("project"));
        Files.writeString(project.resolve("fota.yaml"), """
                product: {name: light, ptype: 45772}
                version: v1.0.1t45772(a)
                flash: {size: 4MB, map: 1024+1024}
                build: {system: command, makes: arduino, command: "true"}
                publish:
                  site: {via: directory, url: ../site}
                """);
        new PublishRelease(project).images(List.of(image)).call(Progress.NONE, Secrets.NONE);
        try (Nginx nginx = new Nginx(folder)) {
            pull(URI.create("http://127.0.0.1:" + nginx.port() + "/current/45772/firmware.bin"), taken);
        }
    }

    private void pullFromServer(Path image, boolean taken) throws Exception {
        ProductType light = new ProductType(45772);
        try (UpdateServer server = UpdateServer.start(
                ServerOptions.of(folder.resolve("data")).listening("127.0.0.1", List.of(0), List.of()), lines -> {})) {
            server.store().write(tables -> {
                tables.products().add(Product.of(light, "light", Optional.empty(), Access.OPEN));
                return true;
            });
            new PublishRom(new RomUpload(
                            NEW,
                            Map.of(ImagePart.FIRMWARE, Files.readAllBytes(image)),
                            "",
                            "test",
                            Optional.empty(),
                            RomUpload.Switching.SET_CURRENT))
                    .call(server.store());
            pull(server.addresses().get(0).resolve("/update/45772"), taken);
        }
    }

    private void pull(URI from, boolean taken) throws Exception {
        DeviceSettings settings =
                settings().initiative(PullSettings.from(HttpUpdate.at(from).version(OLD)));
        try (SimulatedDevice device = SimulatedDevice.start(settings, events::add)) {
            PullResult result = device.pullNow().get(20, TimeUnit.SECONDS);
            if (taken) {
                assertEquals(new PullResult.Updated(), result);
            } else {
                assertTrue(((PullResult.Failed) result).reason().contains("ERROR[12]"), result.toString());
            }
            assertRuns(device, taken);
        }
    }

    private void assertRuns(SimulatedDevice device, boolean taken) throws Exception {
        if (taken) {
            Waiting.until(() -> device.runningRom().equals(Optional.of(NEW)));
        }
        assertEquals(Optional.of(taken ? NEW : OLD), device.runningRom());
    }
}

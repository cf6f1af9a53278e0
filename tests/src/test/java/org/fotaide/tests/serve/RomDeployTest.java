// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.server.ServerOptions;
import org.fotaide.server.UpdateServer;
import org.fotaide.server.key.NewKey;
import org.fotaide.server.limit.ServerLimits;
import org.fotaide.server.link.DeviceLink;
import org.fotaide.server.link.DeviceOrder;
import org.fotaide.server.rom.PublishRom;
import org.fotaide.server.rom.RomUpload;
import org.fotaide.server.store.ImagePart;
import org.fotaide.server.store.KeyKind;
import org.fotaide.simulator.BlankFirmware;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** ROM Deploy in a real Chromium, from logging in to a device that restarts. */
@Timeout(120)
class RomDeployTest {
    private static final String ROM = "v1.0.1t45772(a)";

    @TempDir
    private Path folder;

    private UpdateServer server;
    private Chromium page;
    private String key;
    private Socket device = new Socket();

    @BeforeEach
    void open() throws Exception {
        assumeTrue(Chromium.program().isPresent(), "Chromium is not installed (apt-get install chromium): skipped");
        server = UpdateServer.start(
                ServerOptions.of(folder.resolve("data"))
                        .listening("127.0.0.1", List.of(0), List.of())
                        .bounded(ServerLimits.USUAL.stopping(Duration.ofSeconds(2), Duration.ofMillis(20))),
                lines -> {});
        key = server.store().write(NewKey.owner("test")::make).secret().text();
        page = new Chromium(folder.resolve("profile"));
        page.look(1200, 900, "light");
        page.open(address());
    }

    private URI address() {
        return server.addresses().get(0).resolve("/");
    }

    @AfterEach
    void close() throws Exception {
        device.close();
        if (page != null) {
            page.close();
        }
        if (server != null) {
            server.close();
        }
    }

    private void logIn() throws Exception {
        page.type("#key", key);
        page.press("Enter", 13);
        page.until("!document.querySelector(\"#work\").hidden");
    }

    private void picture(String name) throws Exception {
        page.picture(Path.of(System.getProperty("fota.repository"), "tests", "target", "pictures", name + ".png"));
    }

    private static Path image(String rom, String slot) {
        return Path.of(System.getProperty("fota.repository"), "examples", "blinky", "prebuilt", rom, slot + ".bin");
    }

    private record Obedient(String device, List<DeviceOrder> orders) implements DeviceLink {
        @Override
        public CompletableFuture<Void> send(DeviceOrder order) {
            orders.add(order);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void close() {}
    }

    @Test
    void a_wrong_key_is_told_as_such() throws Exception {
        page.type("#key", "nonsense");
        page.press("Enter", 13);
        page.until("document.querySelector(\"#problem\").innerText.includes(\"key is not right\")");
        picture("login");
        logIn();
        assertEquals("", page.value("document.cookie"), "scripts see the session's cookie");
        page.open(address());
        page.until("!document.querySelector(\"#work\").hidden");
        page.click("#logout");
        page.until("!document.querySelector(\"#login\").hidden");
    }

    @Test
    void a_rom_goes_from_the_page_to_a_device() throws Exception {
        logIn();
        page.click("#new-product");
        page.type("#product-ptype", "45772");
        page.type("#product-title", "light <b>&");
        page.press("Enter", 13);
        page.until("document.querySelector(\"#product-name\").innerText === \"light <b>&\"");
        deploy();
        keys();
        sleeper();
        device();
    }

    private void keys() throws Exception {
        page.click("#new-key");
        page.type("#key-device", "18:fe:34:aa:bb:cc");
        page.type("#key-label", "bench");
        page.press("Enter", 13);
        page.until("document.querySelector(\"#made-key-text\").innerText.length === 40");
        String secret = page.value("document.querySelector(\"#made-key-text\").innerText");
        page.click("#key-dialog .main");
        page.until("document.querySelector(\"#keys\").innerText.includes(\"bench\")");
        page.until("!document.documentElement.outerHTML.includes(\"" + secret + "\")");
    }

    private void sleeper() throws Exception {
        server.store().write(tables -> {
            tables.devices().add("sleeper", new ProductType(45772), "", "");
            return true;
        });
        page.until("document.querySelector(\"#devices\").innerText.includes(\"sleeper\")");
        page.click("#upgrade-all");
        page.until("document.querySelector(\"#notice\").innerText === \"0 told, 1 to be told when they come.\"");
        page.until("document.querySelector(\".waiting\").innerText.includes(\"waiting for the device: " + ROM + "\")");
        picture("waiting");
        page.click(".waiting button");
        page.until("!document.querySelector(\".waiting\")");
        page.click("#devices button[data-focus^=edit]");
        page.type("#device-name", "in the cellar");
        page.type("#device-group", "cellar");
        page.press("Enter", 13);
        page.until("document.querySelector(\"#groups\").innerText.includes(\"cellar\")");
        page.value("(e => { e.value = \"" + ROM + "\"; e.dispatchEvent(new Event(\"change\")) })"
                + "(document.querySelector(\"#groups select\"))");
        page.until("document.querySelector(\"#groups select\").value === \"" + ROM + "\"");
        page.until("document.querySelector(\"#history\").innerText.includes(\"Order withdrawn\")");
        server.store().write(tables -> {
            tables.devices().remove("sleeper");
            return true;
        });
        page.until("!document.querySelector(\"#devices\").innerText.includes(\"sleeper\")");
    }

    private void deploy() throws Exception {
        page.click("#deploy");
        page.type("#rom-name", "V1.0.1.t45772（A）");
        page.until("document.querySelector(\"#rom-findings button\")?.innerText === \"" + ROM + "\"");
        picture("deploy");
        page.click("#rom-findings button");
        page.until("document.querySelector(\"#rom-findings .good\")");
        page.file("#file-user1", image(ROM, "user2"));
        page.file("#file-user2", image(ROM, "user1"));
        page.click("#deploy-dialog .main");
        page.until("document.querySelector(\"#deploy-dialog .refused\").innerText.includes(\"other slot\")");
        page.file("#file-user1", image(ROM, "user1"));
        page.file("#file-user2", image(ROM, "user2"));
        page.value("document.querySelector(\"#rom-current\").checked = false");
        page.click("#deploy-dialog .main");
        page.until("!document.querySelector(\"#deploy-dialog\").open");
        page.until("document.querySelector(\"#roms\").innerText.includes(\"" + ROM + "\")");
        assertFalse(page.value("document.querySelector(\"#roms\").innerText").contains("current\n"));
        page.click("#roms button");
        page.until("document.querySelector(\"#question\").open");
        page.press("Escape", 27);
        page.until("!document.querySelector(\"#question\").open");
        page.click("#roms button");
        page.until("document.querySelector(\"#question\").open");
        page.click("#question .main");
        page.until("document.querySelector(\"#roms .tag\")");
    }

    private void device() throws Exception {
        Obedient bench = new Obedient("18:fe:34:aa:bb:cc", new CopyOnWriteArrayList<>());
        server.store().write(tables -> {
            tables.devices().add(bench.device(), new ProductType(45772), "pilot", "bench");
            return true;
        });
        server.links().add(bench);
        page.until("document.querySelector(\"#devices\").innerText.includes(\"connected\")");
        page.click("#upgrade-all");
        page.until("document.querySelector(\"#devices\").innerText.includes(\"was told of an update\")");
        page.click("#devices button[data-focus^=reboot]");
        page.click("#question .main");
        page.until("document.querySelector(\"#devices\").innerText.includes(\"restarts\")");
        assertEquals(
                List.of("sys_upgrade", "sys_reboot"),
                bench.orders().stream().map(DeviceOrder::action).toList());
        page.until("document.querySelector(\"#history\").innerText.includes(\"Told of an update\")");
        fetches();
        picture("light");
        page.look(1200, 900, "dark");
        picture("dark");
        page.look(390, 844, "light");
        String width = page.value("document.documentElement.scrollWidth");
        assertTrue(Integer.parseInt(width) <= 390, "the page is wider than the screen: " + width);
        picture("narrow");
        assertTrue(Files.exists(folder.resolve("data")));
    }

    /** A download of which the device has read nothing yet. */
    private void fetches() throws Exception {
        String file = "v1.0.2t45772(a)";
        Map<ImagePart, byte[]> images = new EnumMap<>(ImagePart.class);
        for (Slot slot : Slot.values()) {
            images.put(ImagePart.of(slot), new BlankFirmware(Optional.of(file)).forSlot(slot, FlashMap.MAP_2));
        }
        images.put(ImagePart.FILESYSTEM, new byte[15 << 20]);
        new PublishRom(new RomUpload(file, images, "", "test", Optional.empty(), RomUpload.Switching.LEAVE))
                .call(server.store());
        String secret = server.store()
                .write(
                        new NewKey(
                                KeyKind.DEVICE,
                                "",
                                Optional.of(new ProductType(45772)),
                                Optional.of("18:fe:34:aa:bb:cc"))::make)
                .secret()
                .text();
        device = new Socket();
        device.setReceiveBufferSize(8_192);
        device.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), address().getPort()));
        device.getOutputStream()
                .write(("GET /pull/" + file + "/filesystem.bin HTTP/1.0\r\nAuthorization: token " + secret + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        page.until("document.querySelector(\"#devices progress\")");
        page.until("/fetches an update .* \\d+ %/s.test(document.querySelector(\"#devices\").innerText)");
        device.getInputStream().readNBytes(8 << 20);
        page.until("Number(document.querySelector(\"#devices progress\").value) >= 50");
    }
}

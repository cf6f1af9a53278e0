// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.update;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.image.Digests;
import org.fotaide.firmware.image.GzipWriter;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.server.Images;
import org.fotaide.server.Served;
import org.fotaide.server.rom.PinGroup;
import org.fotaide.server.store.Access;
import org.fotaide.server.store.Device;
import org.fotaide.server.store.DeviceState;
import org.fotaide.server.store.Event;
import org.fotaide.server.store.EventKind;
import org.fotaide.server.store.ImagePart;
import org.fotaide.server.store.Product;
import org.fotaide.server.track.ChangeDevice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Devices that ask as ESP8266httpUpdate and the ESP32's HTTPUpdate do (PROTOCOLS 4). */
@Timeout(60)
class UpdateRoadTest {
    private static final String OLD = "v1.2.3t45772(a)";
    private static final String NEW = "v1.2.4t45772(a)";
    private static final String MAC = "de:ba:7a:b1:e0:42";

    @TempDir
    private Path folder;

    private Served served;
    private byte[] sketch;

    @BeforeEach
    void serve() throws Exception {
        sketch = Images.sketch(NEW);
        Map<ImagePart, byte[]> images = new EnumMap<>(ImagePart.class);
        images.put(ImagePart.FIRMWARE, sketch);
        images.put(ImagePart.FILESYSTEM, new byte[] {9, 8, 7});
        served = new Served(folder)
                .product(Access.OPEN)
                .rom(Images.upload(OLD, Map.of(ImagePart.FIRMWARE, Images.sketch(OLD))))
                .rom(Images.upload(NEW, images));
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private static String md5(byte[] bytes) {
        return HexFormat.of().formatHex(Digests.MD5.of(Bytes.copyOf(bytes)).toArray());
    }

    /** Asks with the headers of the real library; those that are given replace or add, an empty one takes away. */
    private String ask(String... changes) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("x-ESP8266-STA-MAC", "DE:BA:7A:B1:E0:42");
        headers.put("x-ESP8266-free-space", "1695744");
        headers.put("x-ESP8266-sketch-md5", "d41d8cd98f00b204e9800998ecf8427e");
        headers.put("x-ESP8266-chip-size", "4194304");
        headers.put("x-ESP8266-mode", "sketch");
        for (String change : changes) {
            String[] parts = change.split(": ?", 2);
            headers.put(parts[0], parts[1]);
        }
        return served.get(
                "/update/45772",
                headers.entrySet().stream()
                        .filter(header -> !header.getValue().isEmpty())
                        .map(header -> header.getKey() + ": " + header.getValue())
                        .toArray(String[]::new));
    }

    private static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    @Test
    void nobody_without_a_key_takes_a_device_out_of_a_product_that_wants_keys() throws Exception {
        ProductType locked = new ProductType(100);
        served.server().store().write(tables -> {
            tables.products().add(Product.of(locked, "locked", Optional.empty(), Access.KEY));
            tables.devices().add(MAC, locked, "", "");
            return true;
        });
        assertEquals(401, status(ask()));
        assertEquals(
                locked,
                served.server()
                        .store()
                        .read(tables -> tables.devices().get(MAC))
                        .product());
    }

    @Test
    void the_real_librarys_requests_are_answered() throws Exception {
        Path vectors = Path.of(
                Optional.ofNullable(System.getenv("FOTA_SHARED"))
                        .orElse(Path.of(System.getProperty("fota.repository"), "..", "shared")
                                .toString()),
                "vectors",
                "pull_requests.txt");
        assumeTrue(Files.exists(vectors), "no recorded requests at " + vectors + ": skipped");
        List<String> requests =
                List.of(Files.readString(vectors).replace("\r\n", "\n").split("----\n"));
        assertTrue(requests.size() > 15, "too few requests were recorded");
        for (String recorded : requests) {
            String request =
                    recorded.replaceFirst("GET /\\S+ ", "GET /update/45772 ").replace("\n", "\r\n");
            String answer = served.raw(request);
            int wanted = recorded.contains("x-ESP8266-STA-MAC") ? 200 : 403;
            assertEquals(wanted, status(answer), request + answer);
            if (recorded.contains("mode: sketch")) {
                assertTrue(answer.contains("\r\nContent-Length: " + sketch.length + "\r\n"), answer);
                assertTrue(answer.endsWith("\r\n\r\n" + new String(sketch, ISO_8859_1)), "another body");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x-ESP8266-version: v1.2.3t45772(a)   | 200",
                "x-ESP8266-version: b1.2.3t45772(l)   | 200",
                "x-ESP8266-version: 1.2.3             | 200",
                "x-ESP8266-version: v1.2.4t45772(a)   | 304",
                "x-ESP8266-version: 1.2.4             | 304",
                "x-ESP8266-version: v1.2.5t45772(a)   | 304",
                "x-ESP8266-version: 2.0.0             | 304",
                "X-Esp8266-VERSION: 2.0.0             | 304",
                "x-ESP8266-version: spring edition    | 200",
                "x-ESP8266-version: v9.9.9t1(a)       | 304",
                "x-ESP8266-version: v1.0.0t1(a)       | 403",
                "x-ESP8266-free-space: 4096           | 403",
                "x-ESP8266-chip-size: 1048576         | 403",
                "x-ESP8266-free-space: lots           | 200",
                "x-ESP8266-STA-MAC:                   | 403",
                "x-ESP8266-STA-MAC: ../../etc/passwd  | 403",
                "x-ESP8266-mode: spiffs               | 200",
                "x-ESP8266-mode: version              | 200",
                "x-ESP8266-mode: eeprom               | 400",
                "x-ESP32-STA-MAC: de:ba:7a:b1:e0:43   | 403",
            })
    void a_device_gets_what_is_new_and_fits(String header, int wanted) throws Exception {
        String answer = ask(header);
        assertEquals(wanted, status(answer), answer);
    }

    @Test
    void a_sketch_that_runs_already_is_known_by_its_md5_with_the_devices_own_flash_mode() throws Exception {
        for (byte mode = 0; mode < 4; mode++) {
            byte[] running = sketch.clone();
            running[2] = mode;
            assertEquals(304, status(ask("x-ESP8266-sketch-md5: " + md5(running))), "mode " + mode);
        }
        assertEquals(200, status(ask("x-ESP8266-sketch-md5: " + md5(Images.sketch(OLD)))));
    }

    @Test
    void a_compressed_sketch_is_known_by_the_md5_of_what_is_inside() throws Exception {
        String rom = "v1.2.5t45772(a)";
        byte[] inside = Images.sketch(rom);
        byte[] packed = new GzipWriter().write(inside);
        served.rom(Images.upload(rom, Map.of(ImagePart.FIRMWARE, packed)));
        String answer = ask("x-ESP8266-version: 1.2.4");
        assertTrue(answer.contains("\r\nx-MD5: " + md5(packed) + "\r\n"), answer);
        assertEquals(304, status(ask("x-ESP8266-sketch-md5: " + md5(inside))));
    }

    @Test
    void only_the_version_is_told_when_only_that_is_wanted() throws Exception {
        String answer = ask("x-ESP8266-mode: version");
        assertTrue(answer.contains("\r\nx-version: " + NEW + "\r\n"), answer);
        assertTrue(answer.contains("\r\nContent-Length: 0\r\n"), answer);
    }

    @Test
    void files_are_sent_apart_from_the_firmware() throws Exception {
        assertTrue(ask("x-ESP8266-mode: spiffs").endsWith("\r\n\r\n\u0009\u0008\u0007"));
    }

    @Test
    void an_older_rom_is_sent_when_it_was_chosen_by_name() throws Exception {
        assertEquals(304, status(ask("x-ESP8266-version: " + NEW)));
        var older = new RomNameReader(RomContext.NONE).read(OLD).name();
        served.server()
                .store()
                .write(new ChangeDevice(MAC, Optional.of("pilot"), Optional.empty(), Optional.of(older), "test")::in);
        String answer = ask("x-ESP8266-version: " + NEW);
        assertEquals(200, status(answer));
        assertTrue(answer.contains("x-version: " + OLD), answer);
        assertEquals(304, status(ask("x-ESP8266-version: " + OLD)));
        served.server()
                .store()
                .write(
                        new ChangeDevice(MAC, Optional.empty(), Optional.empty(), Optional.of(Optional.empty()), "test")
                                ::in);
        assertEquals(304, status(ask("x-ESP8266-version: " + NEW)));
        served.server().store().write(new PinGroup(new ProductType(45772), "pilot", older, "test")::in);
        assertEquals(200, status(ask("x-ESP8266-version: " + NEW)));
    }

    @Test
    void what_happened_is_written_down() throws Exception {
        ask("x-ESP8266-version: " + OLD);
        ask("x-ESP8266-version: " + NEW);
        ask("x-ESP8266-version: " + OLD, "x-ESP8266-free-space: 10");
        Device device = served.server().store().write(tables -> tables.devices().get(MAC));
        assertEquals(DeviceState.FAILED, device.state());
        assertTrue(device.detail().contains("room for 10"), device.detail());
        assertEquals(OLD, device.rom());
        List<EventKind> kinds =
                served
                        .server()
                        .store()
                        .read(tables -> tables.events().list(Optional.of(MAC), Long.MAX_VALUE, 20))
                        .stream()
                        .map(Event::kind)
                        .toList();
        assertTrue(
                kinds.containsAll(
                        List.of(EventKind.RUNS, EventKind.DOWNLOADING, EventKind.DOWNLOADED, EventKind.REFUSED)),
                kinds.toString());
    }

    @Test
    void keys_open_their_own_devices_alone() throws Exception {
        served.server().store().write(tables -> {
            tables.products().change(Product.of(Served.LIGHT, "light", Optional.empty(), Access.KEY));
            return true;
        });
        String own = served.deviceKey(Optional.of(MAC));
        String other = served.deviceKey(Optional.of("00:11:22:33:44:55"));
        String basic = Base64.getEncoder().encodeToString(("any:" + own).getBytes(ISO_8859_1));
        assertEquals(401, status(ask()));
        assertEquals(401, status(ask("Authorization: Basic !!!")));
        assertEquals(401, status(ask("Authorization: " + own)));
        assertEquals(403, status(ask("Authorization: token " + other)));
        assertEquals(200, status(ask("Authorization: Basic " + basic)));
        assertEquals(200, status(ask("Authorization: token " + own)));
    }

    /** Far more than what the system takes for a client that does not read. */
    private static final int LARGE = 15 * (1 << 20);

    private JsonObject device(String owner) throws Exception {
        return served.json(served.ask("/api/devices/" + MAC, owner)).getAsJsonObject();
    }

    private void await(String owner, Predicate<JsonObject> wanted) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!wanted.test(device(owner)) && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
        assertTrue(wanted.test(device(owner)), device(owner).toString());
    }

    @Test
    void a_download_tells_how_far_it_is_and_one_that_breaks_off_is_none() throws Exception {
        served.rom(Images.upload(
                "v1.2.5t45772(a)",
                Map.of(ImagePart.FIRMWARE, Images.sketch("v1.2.5t45772(a)"), ImagePart.FILESYSTEM, new byte[LARGE])));
        String owner = served.owner();
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(8_192);
            socket.connect(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), served.address().getPort()));
            socket.getOutputStream()
                    .write(("GET /update/45772 HTTP/1.0\r\nx-ESP8266-STA-MAC: " + MAC
                                    + "\r\nx-ESP8266-mode: spiffs\r\nx-ESP8266-free-space: " + 2 * LARGE
                                    + "\r\nx-ESP8266-chip-size: 16777216\r\n\r\n")
                            .getBytes(ISO_8859_1));
            assertEquals('H', socket.getInputStream().read());
            await(owner, device -> device.get("state").getAsString().equals("downloading"));
            int progress = device(owner).get("progress").getAsInt();
            assertTrue(progress < 100, () -> progress + " %");
            int read = socket.getInputStream().readNBytes(LARGE / 2).length;
            assertEquals(LARGE / 2, read);
            await(owner, device -> device.get("progress").getAsInt() >= 50);
        }
        await(owner, device -> device.get("state").getAsString().equals("failed"));
        assertTrue(
                device(owner).get("detail").getAsString().contains("broke off at"),
                device(owner).toString());
        assertTrue(device(owner).get("progress").isJsonNull());
    }
}

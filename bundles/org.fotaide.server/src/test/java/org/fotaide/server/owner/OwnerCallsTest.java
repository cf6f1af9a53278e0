// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.owner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.server.Images;
import org.fotaide.server.Served;
import org.fotaide.server.key.NewKey;
import org.fotaide.server.link.DeviceLink;
import org.fotaide.server.link.DeviceOrder;
import org.fotaide.server.store.Access;
import org.fotaide.server.store.ImagePart;
import org.fotaide.server.store.KeyKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What owners do over HTTP. */
@Timeout(60)
class OwnerCallsTest {
    private static final String ROM = "v1.0.1t45772(a)";
    private static final String NEXT = "v1.0.2t45772(a)";
    private static final String BOUNDARY = "x1y2z3";

    @TempDir
    private Path folder;

    private Served served;
    private String owner;

    @BeforeEach
    void serve() throws Exception {
        served = new Served(folder).product(Access.KEY);
        owner = served.owner();
    }

    @AfterEach
    void stop() {
        served.close();
    }

    /** A form with images, and lines {@code name=value}. */
    private static byte[] form(Map<String, byte[]> files, String... fields) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        files.forEach((name, bytes) -> {
            String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\""
                    + name + ".bin\"\r\nContent-Type: application/octet-stream\r\n\r\n";
            form.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
            form.writeBytes(bytes);
            form.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        });
        for (String field : fields) {
            String[] parts = field.split("=", 2);
            String text = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + parts[0] + "\"\r\n\r\n"
                    + parts[1] + "\r\n";
            form.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
        return form.toByteArray();
    }

    private HttpResponse<String> put(String rom, byte[] form) throws Exception {
        return served.send(served.ask("/api/roms/" + rom, owner)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .PUT(BodyPublishers.ofByteArray(form)));
    }

    private static Map<String, byte[]> files(String rom) throws Exception {
        return Map.of("user1", Images.slot(rom, Slot.USER1), "user2", Images.slot(rom, Slot.USER2));
    }

    @Test
    void a_rom_comes_in_whole_and_once() throws Exception {
        HttpResponse<String> first = put(ROM, form(files(ROM), "note=Größer & better", "current=no"));
        assertEquals(201, first.statusCode(), first.body());
        assertTrue(first.body().contains("\"note\":\"Größer"), first.body());
        assertTrue(first.body().contains("\"current\":false"), first.body());
        HttpResponse<String> again = put(ROM, form(files(ROM)));
        assertEquals(200, again.statusCode(), again.body());
        assertTrue(again.body().contains("\"current\":true"), again.body());
    }

    @SuppressWarnings("ArrayRecordComponent") // bytes of a request, never compared
    private record Broken(String rom, byte[] form) {}

    private Broken broken(String what) throws Exception {
        Map<String, byte[]> good = files(ROM);
        byte[] user1 = good.get("user1");
        byte[] user2 = good.get("user2");
        return switch (what) {
            case "illegal name" -> new Broken("V1.0.1t45772(a)", form(good));
            case "other product" -> new Broken("v1.0.1t1(a)", form(good));
            case "one image" -> new Broken(ROM, form(Map.of("user1", user1)));
            case "no image" -> new Broken(ROM, form(Map.of(), "note=x"));
            case "wrong slot" -> new Broken(ROM, form(Map.of("user1", user2, "user2", user1)));
            case "damaged" -> new Broken(ROM, form(Map.of("user1", user1, "user2", Images.damaged(user2, 60))));
            case "cut" ->
                new Broken(ROM, form(Map.of("user1", user1, "user2", Arrays.copyOf(user2, user2.length - 20))));
            case "two builds" ->
                new Broken(
                        "v1.0.1t45772(a)",
                        form(Map.of("user1", user1, "user2", Images.slot("v1.0.10t45772(a)", Slot.USER2))));
            case "other name" -> new Broken(NEXT, form(good));
            case "sketch for a slot" -> new Broken(ROM, form(Map.of("user1", Images.sketch(ROM), "user2", user2)));
            case "text" -> new Broken(ROM, form(Map.of("user1", new byte[] {'h', 'i'}, "user2", user2)));
            case "slot and sketch" ->
                new Broken(ROM, form(Map.of("user1", user1, "user2", user2, "firmware", Images.sketch(ROM))));
            case "no form" -> new Broken(ROM, new byte[] {1, 2, 3});
            case "half a form" -> new Broken(ROM, Arrays.copyOf(form(good), 400));
            case "twice" -> {
                byte[] one = form(Map.of("user1", user1));
                byte[] body = new byte[one.length - BOUNDARY.length() - 6 + one.length];
                System.arraycopy(one, 0, body, 0, one.length - BOUNDARY.length() - 6);
                System.arraycopy(one, 0, body, one.length - BOUNDARY.length() - 6, one.length);
                yield new Broken(ROM, body);
            }
            default -> throw new IllegalArgumentException(what);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "illegal name, 422, server-rom-name",
        "other product, 404, server-no-product",
        "one image, 422, server-images",
        "no image, 422, server-images",
        "wrong slot, 422, server-image",
        "damaged, 422, server-image",
        "cut, 422, server-image",
        "two builds, 422, server-image",
        "other name, 422, server-image",
        "sketch for a slot, 422, server-image",
        "text, 422, server-image",
        "slot and sketch, 422, server-images",
        "no form, 400, server-request",
        "half a form, 400, server-request",
        "twice, 400, server-request",
    })
    void what_is_wrong_stays_out(String what, int status, String code) throws Exception {
        Broken broken = broken(what);
        HttpResponse<String> answer = put(broken.rom(), broken.form());
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("\"code\":\"" + code + "\""), answer.body());
        assertTrue(served.server().store().catalogue().roms().isEmpty());
    }

    @Test
    void an_older_rom_needs_its_name_to_insist() throws Exception {
        put(NEXT, form(files(NEXT)));
        HttpResponse<String> refused = put(ROM, form(files(ROM)));
        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("server-not-newer"), refused.body());
        assertEquals(409, put(ROM, form(files(ROM), "force=yes")).statusCode());
        assertEquals(201, put(ROM, form(files(ROM), "force=" + ROM)).statusCode());
        HttpResponse<String> conflict = put("b1.0.2t45772(l)", form(files("b1.0.2t45772(l)")));
        assertTrue(conflict.body().contains("server-conflict"), conflict.body());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/products, '', 200",
        "PUT, /api/products/7, '{\"name\": \"plug\", \"access\": \"open\"}', 200",
        "PUT, /api/products/7, '{\"access\": \"ajar\"}', 400",
        "PUT, /api/products/7, '{\"map\": 1}', 400",
        "PUT, /api/products/7, '[', 400",
        "PUT, /api/products/7, '[]', 400",
        "PUT, /api/products/0, '{}', 404",
        "PUT, /api/products/x, '{}', 404",
        "GET, /api/roms, '', 200",
        "GET, /api/roms/v1.0.1t45772(a), '', 404",
        "POST, /api/roms/v1.0.1t45772(a)/current, '', 404",
        "GET, /api/devices, '', 200",
        "PUT, /api/devices/bench, '{\"ptype\": 45772, \"group\": \"pilot\"}', 200",
        "PUT, /api/devices/bench, '{\"group\": \"pilot\"}', 404",
        "PUT, /api/devices/..%2f, '{}', 400",
        "POST, /api/devices/bench/upgrade, '', 404",
        "GET, /api/history?most=5, '', 200",
        "GET, /api/history?before=x, '', 200",
        "POST, /api/keys, '{\"ptype\": 45772}', 201",
        "POST, /api/keys, '{\"ptype\": 45773}', 404",
        "POST, /api/keys, '{\"kind\": \"king\"}', 400",
        "DELETE, /api/keys/000000000000, '', 404",
        "GET, /api/names?text=V1.0.1t45772(a), '', 200",
        "GET, /api/nothing, '', 404",
        "GET, /v1/products/, '', 200",
        "POST, /v1/products/, '{\"products\": [{\"name\": \"plug\", \"ptype\": 23701}]}', 200",
        "POST, /v1/products/, '{\"products\": [{\"name\": \"plug\"}]}', 400",
        "POST, /v1/products/, '{}', 400",
    })
    void calls_are_answered(String method, String path, String body, int status) throws Exception {
        HttpResponse<String> answer =
                served.send(served.ask(path, owner).method(method, BodyPublishers.ofString(body)));
        assertEquals(status, answer.statusCode(), answer.body());
    }

    @ParameterizedTest
    @CsvSource({"OWNER, bench, 403", "DEVICE, '', 403"})
    void lesser_keys_are_no_owners(KeyKind kind, String device, int status) throws Exception {
        Optional<String> bound = Optional.of(device).filter(text -> !text.isEmpty());
        String key = served.key(new NewKey(kind, "", Optional.empty(), bound));
        assertEquals(status, served.send(served.ask("/api/roms", key)).statusCode());
        assertEquals(401, served.send(served.ask("/api/roms", "nonsense")).statusCode());
        HttpRequest.Builder bare = HttpRequest.newBuilder(served.address().resolve("/api/roms"));
        assertEquals(401, served.send(bare).statusCode());
    }

    @Test
    void a_name_is_judged_while_it_is_typed() throws Exception {
        put(ROM, form(files(ROM)));
        JsonObject wrong = served.json(served.ask("/api/names?ptype=45772&text=V1.0.2.t45772(A)", owner))
                .getAsJsonObject();
        assertFalse(wrong.get("legal").getAsBoolean());
        assertEquals("v1.0.2t45772(a)", wrong.getAsJsonArray("repairs").get(0).getAsString());
        JsonObject taken = served.json(served.ask("/api/names?text=v1.0.0t45772(a)", owner))
                .getAsJsonObject();
        assertTrue(taken.get("legal").getAsBoolean());
        assertTrue(taken.get("obstacle").getAsString().contains(ROM), taken.toString());
        JsonObject free =
                served.json(served.ask("/api/names?text=" + NEXT, owner)).getAsJsonObject();
        assertTrue(free.get("obstacle").isJsonNull(), free.toString());
    }

    @Test
    void a_key_is_shown_once_and_ends_when_it_is_revoked() throws Exception {
        JsonObject made = served.json(served.ask("/api/keys", owner)
                        .POST(BodyPublishers.ofString("{\"kind\": \"owner\", \"label\": \"second\"}")))
                .getAsJsonObject();
        String second = made.get("key").getAsString();
        assertEquals(40, second.length());
        assertFalse(served.send(served.ask("/api/keys", second)).body().contains(second));
        String id = made.get("id").getAsString();
        assertEquals(
                204, served.send(served.ask("/api/keys/" + id, owner).DELETE()).statusCode());
        assertEquals(401, served.send(served.ask("/api/keys", second)).statusCode());
        assertFalse(String.join("\n", served.log()).contains(second));
    }

    /** A device that takes every order. */
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
    void the_documents_curl_lines_reach_the_device() throws Exception {
        served.slots(ROM);
        served.server().store().write(tables -> {
            tables.devices().add("bench", Served.LIGHT, "", "");
            return true;
        });
        String upgrade = "/v1/device/rpc/?deliver_to_device=true&action=sys_upgrade&version=" + ROM;
        String reboot = "/v1/device/rpc/?deliver_to_device=true&action=sys_reboot";
        String bound = served.key(new NewKey(KeyKind.OWNER, "", Optional.empty(), Optional.of("bench")));
        assertEquals(409, served.send(served.ask(reboot, bound)).statusCode(), "not connected");
        assertEquals(400, served.send(served.ask(upgrade, owner)).statusCode(), "which device?");
        Obedient device = new Obedient("bench", new CopyOnWriteArrayList<>());
        served.server().links().add(device);
        assertEquals(200, served.send(served.ask(upgrade, bound)).statusCode());
        assertEquals(200, served.send(served.ask(reboot, bound)).statusCode());
        assertEquals(
                List.of("sys_upgrade", "sys_reboot"),
                device.orders().stream().map(DeviceOrder::action).toList());
        assertEquals(
                200,
                served.send(served.ask(upgrade + "&device_id=bench", owner)).statusCode());
        assertEquals(
                403,
                served.send(served.ask(upgrade, served.deviceKey(Optional.of("bench"))))
                        .statusCode());
    }

    private JsonObject bench() throws Exception {
        return served.json(served.ask("/api/devices/bench", owner)).getAsJsonObject();
    }

    @Test
    void an_order_for_a_device_that_sleeps_waits_and_can_be_withdrawn() throws Exception {
        served.slots(ROM);
        served.server().store().write(tables -> {
            tables.devices().add("bench", Served.LIGHT, "", "");
            return true;
        });
        String call = "/v1/device/rpc/?deliver_to_device=true&action=sys_upgrade&version=" + ROM + "&device_id=bench";
        HttpResponse<String> kept = served.send(served.ask(call, owner));
        assertEquals(202, kept.statusCode());
        assertEquals(
                "{\"status\":202,\"deliver_to_device\":false,\"waits_for_device\":true}",
                kept.body().strip());
        assertEquals(ROM, bench().getAsJsonObject("waiting").get("rom").getAsString());

        HttpRequest.Builder withdraw =
                served.ask("/api/devices/bench/order", owner).DELETE();
        assertEquals(204, served.send(withdraw).statusCode());
        assertTrue(bench().get("waiting").isJsonNull());
        HttpResponse<String> nothing = served.send(withdraw);
        assertEquals(404, nothing.statusCode());
        assertTrue(nothing.body().contains("server-nothing-waits"), nothing.body());

        HttpRequest.Builder all =
                served.ask("/api/products/45772/upgrade", owner).POST(HttpRequest.BodyPublishers.ofString("{}"));
        assertEquals("{\"told\":0,\"waiting\":1}", served.send(all).body().strip());
        assertEquals(ROM, bench().getAsJsonObject("waiting").get("rom").getAsString());
    }

    @Test
    void a_device_downloads_as_the_vendors_firmware_does() throws Exception {
        String rom = "v1.0.10t45772(a)";
        served.rom(Images.upload(rom, Images.slots(rom)));
        String key = served.deviceKey(Optional.of("bench"));
        String path = "/v1/device/rom/?action=download_rom&version=%s&filename=user2.bin";
        String cut = rom.substring(0, 15);
        for (String version : List.of(rom, cut)) {
            HttpResponse<String> answer = served.send(served.ask(path.formatted(version), key));
            assertEquals(200, answer.statusCode(), answer.body());
            assertEquals(
                    Images.slots(rom).get(ImagePart.USER2).length,
                    answer.headers().firstValueAsLong("Content-Length").orElse(0));
        }
        assertEquals(401, served.get(path.formatted(rom)).startsWith("HTTP/1.1 401") ? 401 : 0);
        assertEquals(422, served.send(served.ask(path.formatted("v1.0"), key)).statusCode());
    }
}

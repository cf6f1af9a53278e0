// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.Images;
import org.fotaide.server.limit.ServerLimits;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.rom.PublishRom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StoreTest {
    private static final ProductType LIGHT = new ProductType(45772);

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve(Store.FILE);
    }

    private Store open() throws FotaException {
        return Store.open(file(), ServerLimits.USUAL);
    }

    private static Product product(ProductType ptype) {
        return Product.of(ptype, "light", Optional.empty(), Access.OPEN);
    }

    private static RomName name(String text) {
        return new RomNameReader(RomContext.NONE).read(text).name().orElseThrow();
    }

    @Test
    void what_was_acknowledged_is_there_after_a_kill() throws Exception {
        List<String> acknowledged = publishUntilKilled(25);
        try (Store store = open()) {
            for (String rom : acknowledged) {
                Map<ImagePart, byte[]> sent = Images.slots(rom);
                Rom there = store.catalogue().rom(name(rom)).orElseThrow();
                assertEquals(sent.keySet(), there.images().keySet(), rom);
                for (ImagePart part : sent.keySet()) {
                    String sha256 = there.images().get(part).sha256();
                    assertArrayEquals(
                            sent.get(part),
                            store.read(tables -> tables.roms().bytes(sha256)).orElseThrow());
                }
            }
            for (Rom rom : store.catalogue().roms()) {
                assertEquals(2, rom.images().size(), "half a ROM: " + rom.name());
            }
        }
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = sql.createStatement()) {
            assertEquals("ok", statement.executeQuery("PRAGMA integrity_check").getString(1));
        }
    }

    private List<String> publishUntilKilled(int times) throws Exception {
        Process victim = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path").replace(";", File.pathSeparator),
                        PublishingVictim.class.getName(),
                        file().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader out = victim.inputReader(StandardCharsets.US_ASCII)) {
            for (int i = 0; i < times; i++) {
                acknowledged.add(out.readLine());
            }
        } finally {
            victim.destroyForcibly().waitFor();
        }
        assertFalse(acknowledged.contains(null), "the victim died too early");
        return acknowledged;
    }

    @Test
    void a_change_that_fails_takes_back_its_own_part_alone() throws Exception {
        try (Store store = open()) {
            List<CompletableFuture<Boolean>> all = new ArrayList<>();
            for (int i = 1; i <= 20; i++) {
                ProductType ptype = new ProductType(i);
                boolean fails = i % 2 == 0;
                all.add(store.later(tables -> {
                    tables.products().add(product(ptype));
                    if (fails) {
                        throw new FotaException(ServerProblem.KEY_WRONG.with());
                    }
                    return true;
                }));
            }
            long failed = 0;
            for (CompletableFuture<Boolean> one : all) {
                failed += one.handle((done, problem) -> problem == null ? 0 : 1).join();
            }
            assertEquals(10, failed);
            assertEquals(10, store.catalogue().products().size());
        }
    }

    @Test
    void one_process_sees_what_another_one_changed() throws Exception {
        try (Store server = open();
                Store command = open()) {
            command.write(tables -> {
                tables.products().add(product(LIGHT));
                return true;
            });
            server.lookForChanges();
            assertTrue(server.catalogue().product(LIGHT).isPresent());
        }
    }

    @Test
    void an_image_lies_there_once() throws Exception {
        try (Store store = open()) {
            store.write(tables -> {
                tables.products().add(product(LIGHT));
                return true;
            });
            byte[] files = {1, 2, 3};
            for (String rom : List.of("v1.0.0t45772(a)", "v1.0.1t45772(a)")) {
                Map<ImagePart, byte[]> images = Images.slots(rom);
                images.put(ImagePart.FILESYSTEM, files);
                new PublishRom(Images.upload(rom, images)).call(store);
            }
            long all = store.catalogue().roms().stream()
                    .mapToLong(rom -> rom.images().size())
                    .sum();
            assertEquals(6, all);
        }
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = sql.createStatement()) {
            assertEquals(
                    5, statement.executeQuery("SELECT COUNT(*) FROM images").getInt(1));
        }
    }

    @Test
    void a_store_of_a_newer_form_is_left_alone() throws Exception {
        open().close();
        try (Connection sql = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = sql.createStatement()) {
            statement.executeUpdate("PRAGMA user_version = 99");
        }
        FotaException refused = assertThrows(FotaException.class, this::open);
        assertEquals(ServerProblem.STORE_NEWER, refused.problem().kind());
    }

    @Test
    void a_file_that_is_no_store_is_refused() throws Exception {
        Files.writeString(file(), "no database at all, but long enough to be taken for one".repeat(50));
        FotaException refused = assertThrows(FotaException.class, this::open);
        assertEquals(ServerProblem.STORE_FAILED, refused.problem().kind());
    }

    @Test
    void a_second_server_is_refused() throws Exception {
        try (ServerLock first = ServerLock.take(folder)) {
            FotaException refused = assertThrows(FotaException.class, () -> ServerLock.take(folder));
            assertEquals(ServerProblem.STORE_IN_USE, refused.problem().kind());
            assertTrue(first != null);
        }
        ServerLock.take(folder).close();
    }

    @Test
    void history_is_bounded() throws Exception {
        try (Store store = open()) {
            int most = store.limits().events();
            store.write(tables -> {
                for (int i = 0; i < 10; i++) {
                    tables.events().add(Event.now(EventKind.DEVICE, "test", "", "", "line " + i));
                }
                return true;
            });
            assertEquals(
                    List.of("line 9", "line 8"),
                    store.read(tables -> tables.events().list(Optional.empty(), Long.MAX_VALUE, 2)).stream()
                            .map(Event::text)
                            .toList());
            assertTrue(most > 10);
        }
    }
}

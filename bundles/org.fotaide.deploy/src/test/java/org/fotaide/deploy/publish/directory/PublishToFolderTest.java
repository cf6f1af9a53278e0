// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fotaide.deploy.publish.Destination;
import org.fotaide.deploy.publish.ManifestJson;
import org.fotaide.deploy.publish.PlaceOnDisk;
import org.fotaide.deploy.publish.Publish;
import org.fotaide.deploy.publish.PublishReport;
import org.fotaide.deploy.publish.PublishReport.Outcome;
import org.fotaide.deploy.publish.PublishRequest;
import org.fotaide.deploy.publish.PublishRequest.Switching;
import org.fotaide.deploy.publish.Publisher;
import org.fotaide.deploy.publish.Publishers;
import org.fotaide.deploy.publish.Release;
import org.fotaide.deploy.publish.ReleaseManifest;
import org.fotaide.deploy.publish.Releases;
import org.fotaide.deploy.publish.folder.ReleasePlace;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishToFolderTest {
    private static final Release OLD = Releases.pair("v1.0.1t45772(a)", 1, 1, 1, 1);
    private static final Release NEW = Releases.pair("v1.0.2t45772(a)", 2, 2, 2, 2, 2, 2);

    @TempDir
    private Path temporary;

    private Path place() {
        return temporary.resolve("fota");
    }

    private PlaceOnDisk disk() {
        return new PlaceOnDisk(place());
    }

    @Test
    void a_release_lies_there_with_its_manifest_and_is_what_devices_get() throws Exception {
        PublishReport report = publish(NEW);
        assertEquals(Outcome.PUBLISHED, report.outcome());
        assertEquals(Optional.of(NEW.rom()), report.current());
        assertEquals(List.of("current", "v1.0.2t45772(a)"), disk().names(""));
        assertEquals(List.of("release.json", "user1.bin", "user2.bin"), disk().names("v1.0.2t45772(a)"));
        disk().assertGets(NEW);
        assertEquals(
                NEW.manifest(),
                new ManifestJson().read(Files.readString(place().resolve("v1.0.2t45772(a)/release.json"))));
    }

    @Test
    void the_next_release_replaces_it_for_devices_and_leaves_it_there() throws Exception {
        publish(OLD);
        PublishReport report = publish(NEW);
        assertEquals(Optional.of(OLD.rom()), report.before());
        disk().assertGets(NEW);
        disk().assertHolds(OLD);
    }

    @Test
    void the_same_release_once_more_changes_nothing_but_what_devices_get() throws Exception {
        publish(NEW, Switching.LEAVE);
        assertFalse(Files.exists(place().resolve("current")));
        FileTime before = Files.getLastModifiedTime(place().resolve("v1.0.2t45772(a)/user1.bin"));
        assertEquals(Outcome.THERE_ALREADY, publish(NEW).outcome());
        assertEquals(before, Files.getLastModifiedTime(place().resolve("v1.0.2t45772(a)/user1.bin")));
        disk().assertGets(NEW);
    }

    @Test
    void products_do_not_meet() throws Exception {
        publish(NEW);
        publish(Releases.only("v0.0.1t23701(a)"));
        disk().assertGets(NEW);
        assertArrayEquals(new byte[] {7}, Files.readAllBytes(place().resolve("current/23701/firmware.bin")));
    }

    @Test
    void what_is_not_upgradable_lies_there_and_no_device_gets_it() throws Exception {
        publish(OLD);
        PublishReport report = publish(Releases.pair("v1.0.2t45772(n)", 3));
        assertEquals(Optional.of(OLD.rom()), report.current());
        assertEquals(List.of("v1.0.2t45772(n) is not upgradable (n), so devices do not get it."), report.notes());
        disk().assertGets(OLD);
    }

    @Test
    void a_rehearsal_finds_the_same_and_changes_nothing() throws Exception {
        publish(NEW);
        List<String> before = disk().tree();
        assertEquals("publish-not-newer", refusal(OLD, true));
        PublishReport report = new Publish(request(Releases.pair("v1.0.3t45772(a)", 3), Optional.empty()))
                .rehearse(new DirectoryPublisher(), Progress.NONE, Secrets.NONE);
        assertEquals(Outcome.REHEARSED, report.outcome());
        assertEquals(Optional.of(NEW.rom()), report.current());
        assertEquals(before, disk().tree());
    }

    @ParameterizedTest
    @CsvSource({
        "v1.0.1t45772(a), publish-not-newer",
        "v1.0.0t45772(o), publish-not-newer",
        "v1.0.2t45772(o), publish-conflict",
        "b1.0.2t45772(l), publish-conflict",
        "v1.0.2t45772(a), publish-different",
    })
    void what_lies_there_counts(String rom, String code) throws Exception {
        publish(NEW);
        List<String> before = disk().tree();
        assertEquals(code, refusal(Releases.pair(rom, 9), false));
        assertEquals(before, disk().tree());
    }

    @Test
    void an_older_one_is_published_for_who_insists() throws Exception {
        publish(NEW);
        PublishReport report = new Publish(request(OLD, Optional.of(OLD.rom())))
                .call(new DirectoryPublisher(), Progress.NONE, Secrets.NONE);
        assertEquals(Optional.of(OLD.rom()), report.current());
        assertTrue(report.notes().get(0).contains("insist"), report.notes()::toString);
        disk().assertGets(OLD);
    }

    @Test
    void something_else_under_the_name_is_left_alone() throws Exception {
        Files.createDirectories(place().resolve("v1.0.2t45772(a)"));
        Files.writeString(place().resolve("v1.0.2t45772(a)/user1.bin"), "by hand");
        assertEquals("publish-occupied", refusal(NEW, false));
        assertEquals(List.of("user1.bin"), disk().names("v1.0.2t45772(a)"));
    }

    @Test
    void a_release_that_lost_an_image_is_not_taken_for_there() throws Exception {
        publish(NEW);
        Files.delete(place().resolve("v1.0.2t45772(a)/user2.bin"));
        assertEquals("publish-occupied", refusal(NEW, false));
    }

    @Test
    void a_left_over_that_cannot_be_cleared_stops_nothing() throws Exception {
        Path theirs = Files.createDirectories(place().resolve(".fota-new-v1.0.2t45772(a)-00112233"));
        Publisher stubborn = new Publisher() {
            @Override
            public String via() {
                return "stubborn";
            }

            @Override
            public ReleasePlace open(Destination destination, Progress progress, Secrets secrets) {
                return new ReleasePlace(new CutOffFiles(place(), true, CutOffFiles.NEVER).keeping(theirs));
            }
        };
        new Publish(request(NEW, Optional.empty())).call(stubborn, Progress.NONE, Secrets.NONE);
        assertTrue(Files.exists(theirs));
        disk().assertGets(NEW);
    }

    /** As MCUboot's simulator does with flash operations: cut at each change, then look what a device would see. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_cut_at_any_change_shows_nothing_half_done_and_the_next_try_mends_all(boolean links) throws Exception {
        put(OLD, links, CutOffFiles.NEVER);
        int changes = changesOf(links);
        for (int cut = 0; cut < changes; cut++) {
            reset();
            put(OLD, links, CutOffFiles.NEVER);
            int at = cut;
            assertThrows(FotaException.class, () -> put(NEW, links, at), () -> "cut " + at);
            disk().assertHolds(OLD);
            if (Files.exists(place().resolve("v1.0.2t45772(a)"))) {
                disk().assertHolds(NEW);
            }
            Release seen = manifest(place().resolve("current/45772")).rom().equals(OLD.rom()) ? OLD : NEW;
            if (links) {
                disk().assertGets(seen);
            } else {
                assertEachImageWhole();
            }
            put(NEW, links, CutOffFiles.NEVER);
            disk().assertGets(NEW);
            assertEquals(List.of(), disk().leftOvers(), "cut " + at);
        }
    }

    private int changesOf(boolean links) throws Exception {
        CutOffFiles files = new CutOffFiles(place(), links, CutOffFiles.NEVER);
        try (ReleasePlace open = new ReleasePlace(files)) {
            open.put(NEW, Optional.empty());
            open.makeCurrent(NEW, Optional.empty());
        }
        assertTrue(files.changes() > 5, "so few changes: " + files.changes());
        return files.changes();
    }

    private void put(Release release, boolean links, int changes) throws FotaException, CancelledException {
        Publisher publisher = new Publisher() {
            @Override
            public String via() {
                return "cut";
            }

            @Override
            public ReleasePlace open(Destination destination, Progress progress, Secrets secrets) {
                return new ReleasePlace(new CutOffFiles(place(), links, changes));
            }
        };
        new Publish(request(release, Optional.empty())).call(publisher, Progress.NONE, Secrets.NONE);
    }

    @Test
    void a_place_that_learns_links_later_changes_over() throws Exception {
        put(OLD, false, CutOffFiles.NEVER);
        assertTrue(Files.isDirectory(place().resolve("current/45772"), LinkOption.NOFOLLOW_LINKS));
        put(NEW, true, CutOffFiles.NEVER);
        assertTrue(Files.isSymbolicLink(place().resolve("current/45772")));
        disk().assertGets(NEW);
        assertEquals(List.of("45772"), disk().names("current"));
    }

    @Test
    void the_work_of_others_is_left_alone_until_it_is_old() throws Exception {
        publish(OLD);
        Path theirs = Files.createDirectory(place().resolve(".fota-new-v1.0.0t23701(a)-00112233"));
        Path old = Files.createDirectory(place().resolve(".fota-new-v1.0.0t23701(a)-44556677"));
        Files.writeString(old.resolve("user1.bin"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        publish(NEW);
        assertTrue(Files.exists(theirs));
        assertFalse(Files.exists(old));
    }

    @Test
    void a_cancel_leaves_nothing() throws Exception {
        publish(OLD);
        List<String> before = disk().tree();
        Release large = Releases.pair("v1.0.2t45772(a)", new byte[300_000]);
        Progress cancelling = new Progress() {
            private long written;

            @Override
            public void begin(String step, long total) {}

            @Override
            public void worked(long amount) {
                written += amount;
            }

            @Override
            public void log(String line) {}

            @Override
            public boolean cancelled() {
                return written > 400_000;
            }
        };
        assertThrows(CancelledException.class, () -> new Publish(request(large, Optional.empty()))
                .call(new DirectoryPublisher(), cancelling, Secrets.NONE));
        disk().assertGets(OLD);
        assertEquals(
                List.of(),
                disk().tree().stream()
                        .filter(path -> path.contains("v1.0.2"))
                        .filter(path -> !path.contains(".fota-"))
                        .toList());
        publish(NEW);
        assertEquals(before.size() + 4, disk().tree().size());
    }

    @Test
    void bytes_are_counted_while_they_are_written() throws Exception {
        long[] counted = new long[2];
        Progress counting = new Progress() {
            @Override
            public void begin(String step, long total) {
                counted[0] += total;
            }

            @Override
            public void worked(long amount) {
                counted[1] += amount;
            }

            @Override
            public void log(String line) {}

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        new Publish(request(Releases.pair("v1.0.2t45772(a)", new byte[200_000]), Optional.empty()))
                .call(new DirectoryPublisher(), counting, Secrets.NONE);
        assertTrue(counted[0] > 400_000, "stated: " + counted[0]);
        assertEquals(counted[0], counted[1]);
    }

    @ParameterizedTest
    @CsvSource({
        "no/such/folder, publish-failed",
        "https://example.org/fota, publish-address",
        "file://[bad, publish-address",
        "a-file, publish-unreadable",
    })
    void a_place_that_cannot_be_used_is_told(String url, String code) throws Exception {
        Files.writeString(temporary.resolve("a-file"), "no folder");
        FotaException failure = assertThrows(FotaException.class, () -> new Publish(new PublishRequest(
                        new Destination("site", url, temporary),
                        NEW,
                        List.of(),
                        Optional.empty(),
                        Switching.SET_CURRENT))
                .call(new DirectoryPublisher(), Progress.NONE, Secrets.NONE));
        assertEquals(code, failure.problem().code());
    }

    @Test
    void the_publisher_is_found_by_its_word() throws Exception {
        assertEquals("directory", Publishers.installed().via("directory").via());
        FotaException unknown =
                assertThrows(FotaException.class, () -> Publishers.installed().via("hawkbit"));
        assertEquals("publish-unsupported", unknown.problem().code());
        assertTrue(unknown.problem().kind().ofRequest());
    }

    @ParameterizedTest
    @CsvSource({"nowhere/fota, publish-failed", "file/fota, publish-unreadable", "file, publish-unreadable"})
    void a_rehearsal_finds_that_there_is_no_place_for_it(String url, String code) throws Exception {
        Files.writeString(temporary.resolve("file"), "");
        Publish publish = new Publish(new PublishRequest(
                new Destination("site", url, temporary), NEW, List.of(), Optional.empty(), Switching.SET_CURRENT));
        FotaException refused = assertThrows(
                FotaException.class, () -> publish.rehearse(new DirectoryPublisher(), Progress.NONE, Secrets.NONE));
        assertEquals(code, refused.problem().code());
    }

    private PublishReport publish(Release release) throws Exception {
        return publish(release, Switching.SET_CURRENT);
    }

    private PublishReport publish(Release release, Switching switching) throws Exception {
        PublishRequest request = new PublishRequest(destination(), release, List.of(), Optional.empty(), switching);
        return new Publish(request).call(new DirectoryPublisher(), Progress.NONE, Secrets.NONE);
    }

    private PublishRequest request(Release release, Optional<RomName> forced) {
        return new PublishRequest(destination(), release, List.of(), forced, Switching.SET_CURRENT);
    }

    private Destination destination() {
        return new Destination("site", "fota", temporary);
    }

    private String refusal(Release release, boolean rehearse) {
        Publish publish = new Publish(request(release, Optional.empty()));
        return assertThrows(FotaException.class, () -> {
                    if (rehearse) {
                        publish.rehearse(new DirectoryPublisher(), Progress.NONE, Secrets.NONE);
                    } else {
                        publish.call(new DirectoryPublisher(), Progress.NONE, Secrets.NONE);
                    }
                })
                .problem()
                .code();
    }

    private void assertEachImageWhole() throws IOException {
        for (String file : List.of("user1.bin", "user2.bin")) {
            byte[] seen = Files.readAllBytes(place().resolve("current/45772").resolve(file));
            assertTrue(Stream.of(OLD, NEW)
                    .map(release -> release.files().get(file).toArray())
                    .anyMatch(whole -> Arrays.equals(whole, seen)));
        }
    }

    private static ReleaseManifest manifest(Path folder) throws IOException {
        return new ManifestJson().read(new String(Files.readAllBytes(folder.resolve("release.json")), UTF_8));
    }

    private void reset() throws IOException {
        try (Stream<Path> files = Files.walk(place())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}

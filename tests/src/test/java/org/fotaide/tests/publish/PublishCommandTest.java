// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fotaide.tests.Fota;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code fota publish} and {@code fota verify-release} with the images of examples/blinky, in a folder. */
class PublishCommandTest {
    private static final String FIRST = BlinkyReleases.FIRST;
    private static final String ROM = BlinkyReleases.ROM;

    @TempDir
    Path folder;

    private Path project;
    private Fota fota;

    @BeforeEach
    void prepare() throws IOException {
        BlinkyReleases blinky = new BlinkyReleases();
        project = blinky.project(folder);
        fota = new Fota(project);
        Files.writeString(manifest(), blinky.manifest() + """
                        publish:   # where to
                          site: {via: directory, url: ../site}
                        """);
    }

    private Path manifest() {
        return project.resolve("fota.yaml");
    }

    private Path site() {
        return folder.resolve("site");
    }

    private String[] images(String rom1, String rom2, String... more) {
        String[] words = new String[more.length + 3];
        words[0] = "publish";
        words[1] = "--image=" + rom1 + ".user1.bin";
        words[2] = "--image=" + rom2 + ".user2.bin";
        System.arraycopy(more, 0, words, 3, more.length);
        return words;
    }

    @Test
    void a_release_is_published_listed_and_verified() throws IOException {
        String before = Files.readString(manifest());
        assertEquals(0, fota.run(images(ROM, ROM, "--format", "json")), fota::told);
        JsonObject done = JsonParser.parseString(fota.out()).getAsJsonObject();
        assertEquals("published", done.get("outcome").getAsString());
        assertEquals(ROM, done.get("current").getAsString());
        assertEquals("added", done.get("listing").getAsString());
        assertArrayEquals(
                Files.readAllBytes(project.resolve(ROM + ".user2.bin")),
                Files.readAllBytes(site().resolve("current/45772/user2.bin")));
        assertEquals(before.replace("  - " + FIRST, "  - " + FIRST + "\n  - " + ROM), Files.readString(manifest()));
        assertEquals(0, fota.run("verify-release", site().resolve(ROM).toString()), fota::told);
        assertEquals(0, fota.run("verify-release", "../site/current/45772/release.json", "--format=json"), fota::told);
        assertTrue(
                JsonParser.parseString(fota.out()).getAsJsonObject().get("good").getAsBoolean());
    }

    @Test
    void a_dry_run_and_no_list_leave_alone_what_they_should() throws IOException {
        String before = Files.readString(manifest());
        assertEquals(0, fota.run(images(ROM, ROM, "--dry-run")), fota::told);
        assertFalse(Files.exists(site()));
        assertEquals(0, fota.run(images(ROM, ROM, "--no-list", "--not-current")), fota::told);
        assertFalse(Files.exists(site().resolve("current")));
        assertEquals(before, Files.readString(manifest()));
    }

    @Test
    void an_older_release_takes_its_name_to_insist() throws IOException {
        assertEquals(0, fota.run(images(ROM, ROM)), fota::told);
        rewrite("version: " + ROM, "version: " + FIRST);
        assertEquals(1, fota.run(images(FIRST, FIRST)), fota::told);
        assertTrue(fota.told().contains("--force '" + FIRST + "'"), fota::told);
        assertEquals(2, fota.run(images(FIRST, FIRST, "--force", ROM)), fota::told);
        assertEquals(2, fota.run(images(FIRST, FIRST, "--force")), fota::told);
        assertEquals(0, fota.run(images(FIRST, FIRST, "--force", FIRST)), fota::told);
        assertTrue(fota.told().contains("insist"), fota::told);
        assertArrayEquals(
                Files.readAllBytes(project.resolve(FIRST + ".user1.bin")),
                Files.readAllBytes(site().resolve("current/45772/user1.bin")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v1.0.2t45772(a).user1.bin | v1.0.1t45772(a).user2.bin | 1 | project-rom-name-stale",
                "v1.0.2t45772(a).user1.bin | v1.0.2t45772(a).user1.bin | 2 | publish-incomplete",
                "v1.0.2t45772(a).user1.bin | missing.bin               | 2 | file-missing",
                "v1.0.2t45772(a).user1.bin | truncated.bin             | 1 | preflight-damaged",
                "v1.0.2t45772(a).user1.bin | flipped.bin               | 1 | project-image-unsound",
                "v1.0.2t45772(a).user1.bin | fota.yaml                 | 1 | preflight-damaged",
            })
    void images_that_make_no_release_are_refused_before_anything_is_written(
            String one, String other, int status, String code) throws IOException {
        byte[] image = Files.readAllBytes(project.resolve(ROM + ".user2.bin"));
        Files.write(project.resolve("truncated.bin"), java.util.Arrays.copyOf(image, image.length - 5));
        image[image.length / 2] ^= 1;
        Files.write(project.resolve("flipped.bin"), image);
        int ended = fota.run("publish", "--image", one, "--image", other, "--format", "json");
        String told = JsonParser.parseString(fota.out())
                .getAsJsonObject()
                .getAsJsonObject("problem")
                .get("code")
                .getAsString();
        assertEquals(code, told, fota::told);
        assertEquals(status, ended, fota::told);
        assertFalse(Files.exists(site()));
    }

    @Test
    void the_only_image_of_two_slots_is_no_release() {
        assertEquals(2, fota.run("publish", "--image", ROM + ".user1.bin"), fota::told);
        assertTrue(fota.told().contains("user2 was not named"), fota::told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--to elsewhere   |                                              | place-not-in-project",
                "--to cloud       | cloud: {via: hawkbit, url: 'http://[::1]:1'} | publish-unsupported",
                "--to vendor      | vendor: {via: espressif, url: 'http://[::1]:1'} | publish-key",
                "--to ours        | ours: {via: server, url: 'sftp://[::1]:1'}   | publish-address",
                "--to keyless     | keyless: {via: server, url: 'http://[::1]:1'} | publish-key",
                "--no-list        | two: {via: directory, url: two}              | place-needed",
            })
    void a_place_that_cannot_be_meant_is_told(String option, String place, String code) throws IOException {
        if (place != null) {
            Files.writeString(manifest(), Files.readString(manifest()) + "  " + place + "\n");
        }
        String[] words = option.split(" ");
        assertEquals(2, fota.run(images(ROM, ROM, words)), fota::told);
        String[] json = java.util.Arrays.copyOf(words, words.length + 1);
        json[words.length] = "--format=json";
        assertEquals(2, fota.run(images(ROM, ROM, json)));
        assertTrue(fota.out().contains("\"" + code + "\""), fota::told);
    }

    @ParameterizedTest
    @CsvSource({
        "user1.bin, flip, verify-hash",
        "user2.bin, cut, verify-size",
        "user2.bin, delete, verify-missing",
        "user2.bin, swap, verify-slot",
    })
    void a_release_that_was_changed_is_found_out(String file, String how, String code) throws IOException {
        assertEquals(0, fota.run(images(ROM, ROM)), fota::told);
        Path image = site().resolve(ROM).resolve(file);
        byte[] bytes = Files.readAllBytes(image);
        switch (how) {
            case "flip" -> bytes[100] ^= 1;
            case "cut" -> bytes = java.util.Arrays.copyOf(bytes, 100);
            case "swap" -> bytes = Files.readAllBytes(site().resolve(ROM).resolve("user1.bin"));
            default -> {}
        }
        if (how.equals("delete")) {
            Files.delete(image);
        } else {
            Files.write(image, bytes);
        }
        assertEquals(1, fota.run("verify-release", site().resolve(ROM).toString(), "--format=json"), fota::told);
        assertTrue(fota.out().contains("\"" + code + "\""), fota::told);
    }

    @Test
    void a_folder_that_is_no_release_is_told() throws IOException {
        assertEquals(2, fota.run("verify-release", "nowhere"), fota::told);
        Files.writeString(folder.resolve("release.json"), "{}");
        assertEquals(1, fota.run("verify-release", ".."), fota::told);
        assertEquals(2, fota.run("verify-release", "..", "--key", "fota.yaml"), fota::told);
    }

    private void rewrite(String from, String to) throws IOException {
        Files.writeString(manifest(), Files.readString(manifest()).replace(from, to));
    }
}

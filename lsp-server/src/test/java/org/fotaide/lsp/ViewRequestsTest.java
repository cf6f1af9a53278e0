// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.StreamSupport;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an editor asks for that shows projects, flash and devices in views of its own. */
@Timeout(60)
class ViewRequestsTest extends EditorAndServer {
    private static final long LIMIT_NANOS = 20_000_000_000L;

    @BeforeEach
    void greet() throws Exception {
        client.hello(folder);
    }

    private JsonElement ask(String command, Map<String, Object> given) throws Exception {
        Gson gson = new Gson();
        return gson.toJsonTree(TestClient.get(client.server()
                .getWorkspaceService()
                .executeCommand(new ExecuteCommandParams(command, List.of(gson.toJsonTree(given))))));
    }

    private ResponseErrorException refused(String command, Map<String, Object> given) {
        ExecutionException failed = assertThrows(ExecutionException.class, () -> ask(command, given));
        return (ResponseErrorException) failed.getCause();
    }

    private static List<String> names(JsonElement rows) {
        return StreamSupport.stream(rows.getAsJsonArray().spliterator(), false)
                .map(row -> row.getAsJsonObject().get("name").getAsString())
                .toList();
    }

    @Test
    void a_project_is_told_as_it_stands_in_the_editor() throws Exception {
        client.open(file, WHOLE.replace("name: light", "name: lamp"));
        JsonObject project =
                ask("fota.project", Map.of("project", folder.toString())).getAsJsonObject();
        assertEquals("lamp", project.get("product").getAsString());
        assertEquals(45772, project.get("ptype").getAsLong());
        assertEquals(
                "v1.0.2t45772(a)",
                project.getAsJsonObject("version").get("name").getAsString());
        assertEquals(
                "version: ".length(),
                project.getAsJsonObject("version")
                        .getAsJsonObject("range")
                        .getAsJsonObject("start")
                        .get("character")
                        .getAsInt());
        assertTrue(project.get("builds").getAsBoolean());
        assertEquals(2, project.getAsJsonArray("slots").size());
        assertEquals(List.of("master_device_key", "settings"), names(project.get("regions")));
        assertEquals(List.of("v1.0.1t45772(a)"), names(project.get("releases")));
        assertEquals(List.of("bench"), names(project.get("devices")));
        assertEquals(List.of("site"), names(project.get("places")));
        JsonObject start = project.getAsJsonArray("places")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("range")
                .getAsJsonObject("start");
        assertEquals(
                WHOLE.lines().toList().indexOf("  site: {via: sftp, url: \"sftp://ota@example.org/srv/fota\"}"),
                start.get("line").getAsInt());
        assertEquals(2, start.get("character").getAsInt());
    }

    @Test
    void a_project_that_cannot_be_read_says_why() throws Exception {
        write("fota.yaml", "product: [\n");
        assertTrue(refused("fota.project", Map.of("project", folder.toString()))
                .getMessage()
                .contains("fota.yaml"));
    }

    @Test
    void the_flash_is_drawn_with_what_is_wrong_in_its_places() throws Exception {
        client.open(file, WHOLE.replace("0x7E000", "0x1000"));
        JsonObject flash =
                ask("fota.layout", Map.of("project", folder.toString())).getAsJsonObject();
        assertTrue(flash.get("drawn").getAsBoolean());
        assertEquals(1 << 20, flash.get("size").getAsLong());
        JsonObject region = StreamSupport.stream(flash.getAsJsonArray("areas").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(area -> area.get("name").getAsString().equals("master_device_key"))
                .findFirst()
                .orElseThrow();
        assertEquals("error", region.get("severity").getAsString());
        assertEquals(
                9,
                region.getAsJsonObject("range")
                                .getAsJsonObject("start")
                                .get("line")
                                .getAsInt()
                        - 1);
        assertTrue(region.getAsJsonArray("lines").get(0).getAsString().startsWith("master_device_key: 0x"));
        assertTrue(flash.get("svg").getAsString().startsWith("<svg"));
    }

    @Test
    void a_flash_that_cannot_be_drawn_says_where_it_is_at_fault() throws Exception {
        client.open(file, WHOLE.replace("size: 1MB", "size: 3MB"));
        JsonObject flash =
                ask("fota.layout", Map.of("project", folder.toString())).getAsJsonObject();
        assertFalse(flash.get("drawn").getAsBoolean());
        assertTrue(flash.get("explanation").getAsString().startsWith("fota.yaml, line 8: "), flash::toString);
    }

    @Test
    void a_project_is_made_from_a_template_and_never_over_another_one() throws Exception {
        Path made = folder.resolve("new");
        Map<String, Object> wanted =
                Map.of("project", made.toString(), "template", "bare-metal", "product", "lamp", "ptype", 45773);
        assertTrue(names(ask("fota.templates", Map.of())).contains("bare-metal"));
        assertTrue(ask("fota.newProject", wanted).getAsJsonArray().size() > 5);
        assertTrue(Files.readString(made.resolve("fota.yaml")).contains("v1.0.0t45773(a)"));
        assertTrue(refused("fota.newProject", wanted).getMessage().contains(made.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "fota.simulate, name, a b",
        "fota.simulate, count, 1.5",
        "fota.simulate, count, 101",
        "fota.simulate, sectorMillis, 10001",
        "fota.newProject, template, none",
        "fota.uploadToSeveral, devices, bench",
        "fota.project, project, none",
    })
    void a_wrong_argument_is_refused(String command, String name, String value) throws Exception {
        write("fota.yaml", WHOLE);
        Map<String, Object> given = new HashMap<>();
        if (!name.equals("project")) {
            given.put("project", folder.toString());
            given.put(name, value.matches("[\\d.]+") ? Double.valueOf(value) : value);
        }
        assertEquals(
                ResponseErrorCode.InvalidParams.getValue(),
                refused(command, given).getResponseError().getCode());
    }

    @Test
    void simulated_devices_run_until_they_are_stopped() throws Exception {
        JsonElement started = ask("fota.simulate", Map.of("name", "esp8266-sim", "count", 2, "rom", "v0.9.0t45772(a)"));
        assertEquals(2, started.getAsJsonArray().size());
        JsonObject first = started.getAsJsonArray().get(0).getAsJsonObject();
        assertEquals("esp8266-sim", first.get("device").getAsString());
        assertEquals(2, ask("fota.stopSimulation", Map.of()).getAsInt());
        assertEquals(0, ask("fota.stopSimulation", Map.of()).getAsInt());
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void devices_that_run_an_older_ROM_than_the_project_builds_are_outdated(boolean watched) throws Exception {
        write("fota.yaml", WHOLE);
        String name = watched ? "watched" : "looked-for";
        for (String version : List.of("v1.0.1t45772(a)", "v1.0.2t45772(a)", "v1.0.1t45773(a)")) {
            ask("fota.simulate", Map.of("name", name + version.replaceAll("\\W", ""), "rom", version));
        }
        if (watched) {
            ask("fota.watchDevices", Map.of("interfaces", List.of("lo")));
        }
        Map<String, Object> given = Map.of("project", folder.toString(), "interfaces", List.of("lo"), "seconds", 10);
        List<String> outdated = List.of();
        // others on this machine may simulate devices, too; those who are watched were asked a moment ago
        for (long end = System.nanoTime() + LIMIT_NANOS; outdated.isEmpty() && System.nanoTime() < end; ) {
            JsonObject told = ask("fota.outdatedDevices", given).getAsJsonObject();
            assertEquals("v1.0.2t45772(a)", told.get("version").getAsString());
            outdated = names(told.get("devices")).stream()
                    .filter(device -> device.startsWith(name))
                    .toList();
        }
        assertEquals(List.of(name + "v101t45772a"), outdated);
        ask("fota.unwatchDevices", Map.of());
    }

    @Test
    void devices_are_watched_on_the_interfaces_that_are_named() throws Exception {
        JsonObject known =
                ask("fota.watchDevices", Map.of("interfaces", List.of("lo"))).getAsJsonObject();
        assertTrue(known.has("devices"));
        assertTrue(names(known.get("interfaces")).contains("lo"));
        assertTrue(refused("fota.watchDevices", Map.of("interfaces", List.of("none7")))
                .getMessage()
                .contains("none7"));
        ask("fota.unwatchDevices", Map.of());
    }

    @Test
    void a_release_is_rehearsed_only_where_something_was_built() throws Exception {
        write("fota.yaml", WHOLE);
        assertTrue(refused("fota.publish", Map.of("project", folder.toString(), "rehearse", true))
                        .getResponseError()
                        .getData()
                != null);
    }
}

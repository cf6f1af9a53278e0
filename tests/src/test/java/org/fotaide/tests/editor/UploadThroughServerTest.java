// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageServer;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.lsp.LanguageServerProcess;
import org.fotaide.lsp.client.QuietClient;
import org.fotaide.simulator.BlankFirmware;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.boot.EbootLayout;
import org.fotaide.simulator.espota.Authentication;
import org.fotaide.simulator.receiver.Via;
import org.fotaide.tests.upload.SshGateway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code fota.upload} of the language server, as an editor asks for it, to a simulated device with a password. */
@Timeout(60)
class UploadThroughServerTest {
    private static final Path IMAGES = Path.of(System.getProperty("fota.repository"), "examples", "blinky", "prebuilt");

    @TempDir
    private Path folder;

    private final String home = System.getProperty("user.home");
    private final PipedOutputStream toServer = new PipedOutputStream();
    private final Editor editor = new Editor();
    private CompletableFuture<Integer> ended;
    private LanguageServer server;

    /** An editor whose user is asked for passwords and sees progress. */
    private static final class Editor extends QuietClient {
        private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
        private final List<String> forgotten = new CopyOnWriteArrayList<>();
        private final BlockingQueue<ProgressParams> progress = new LinkedBlockingQueue<>();
        private volatile Optional<String> password = Optional.empty();
        private volatile boolean trust;

        @Override
        public CompletableFuture<String> secret(SecretParams params) {
            asked.add(params.kind() + " " + params.name());
            return CompletableFuture.completedFuture(password.orElse(null));
        }

        @Override
        public CompletableFuture<Void> forgetSecret(SecretParams params) {
            forgotten.add(params.kind() + " " + params.name());
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletableFuture<Boolean> trustHostKey(HostKeyParams params) {
            asked.add("host-key " + params.host());
            return CompletableFuture.completedFuture(trust);
        }

        @Override
        public void notifyProgress(ProgressParams params) {
            progress.add(params);
        }
    }

    /** The user's keys and known servers are those of the test. */
    @BeforeEach
    void start() throws Exception {
        System.setProperty("user.home", folder.toString());
        PipedInputStream fromServer = new PipedInputStream(1 << 16);
        PipedOutputStream out = new PipedOutputStream(fromServer);
        PipedInputStream in = new PipedInputStream(toServer, 1 << 16);
        Map<String, String> environment =
                Map.of("FOTA_STATE", folder.resolve("state").toString());
        ended = CompletableFuture.supplyAsync(() -> new LanguageServerProcess(environment).run(in, out));
        var launcher = new LSPLauncher.Builder<LanguageServer>()
                .setLocalService(editor)
                .setRemoteInterface(LanguageServer.class)
                .setInput(fromServer)
                .setOutput(toServer)
                .create();
        var unused = launcher.startListening();
        server = launcher.getRemoteProxy();
        InitializeParams hello = new InitializeParams();
        hello.setInitializationOptions(JsonParser.parseString("{\"secrets\": true, \"hostKeys\": true}"));
        server.initialize(hello).get(20, TimeUnit.SECONDS);
        server.initialized(new InitializedParams());
    }

    @AfterEach
    void end() throws Exception {
        System.setProperty("user.home", home);
        toServer.close();
        ended.get(20, TimeUnit.SECONDS);
    }

    @Test
    void asks_for_the_password_sends_and_proves() throws Exception {
        try (SimulatedDevice device =
                SimulatedDevice.start(settings().authentication(Authentication.Md5.of("blink")))) {
            project(device);
            editor.password = Optional.of("wrong");
            assertEquals("upload-password-wrong", failure(upload()));
            assertEquals(List.of("device-password esp8266-editor.local"), editor.forgotten);
            editor.password = Optional.of("blink");
            JsonObject report = result(upload());
            assertEquals("proven", report.getAsJsonObject("proof").get("result").getAsString());
            assertEquals(Optional.of(Slot.USER2), device.runningSlot());
            assertTrue(editor.progress.size() > 2, editor.progress::toString);
        }
    }

    @Test
    void stops_when_the_user_says_so_and_leaves_the_old_firmware() throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(settings().sectorTime(Duration.ofSeconds(60)))) {
            project(device);
            CompletableFuture<Object> upload = upload();
            editor.progress.poll(20, TimeUnit.SECONDS);
            server.cancelProgress(new WorkDoneProgressCancelParams(Either.forLeft("upload")));
            assertEquals(
                    ResponseErrorCode.RequestCancelled.getValue(),
                    error(upload).getResponseError().getCode());
            assertEquals(Optional.of(Slot.USER1), device.runningSlot());
        }
    }

    @Test
    void asks_about_a_gateway_that_is_not_known_and_keeps_passwords_behind_it_apart() throws Exception {
        try (SshGateway gateway = SshGateway.start(Files.createDirectory(folder.resolve(".ssh")));
                SimulatedDevice device =
                        SimulatedDevice.start(sketch().via(Via.WEB).password("blink"))) {
            Files.delete(folder.resolve(".ssh/known_hosts"));
            Path image = Files.write(
                    folder.resolve("sketch.bin"),
                    new BlankFirmware(Optional.of("v1.0.3t45772(a)")).sketch(FlashSize.MB_1));
            project(device, "via: web, through: \"" + gateway.login() + "\"");
            assertEquals("ssh-host-unknown", failure(upload(image)));
            editor.trust = true;
            editor.password = Optional.of("blink");
            JsonObject report = result(upload(image));
            assertEquals(
                    "came-back", report.getAsJsonObject("proof").get("result").getAsString());
            String server = "[127.0.0.1]:" + gateway.login().replaceAll(".*:", "");
            assertEquals(
                    List.of(
                            "host-key " + server,
                            "host-key " + server,
                            "device-password 127.0.0.1 through " + gateway.login()),
                    List.copyOf(editor.asked));
        }
    }

    private CompletableFuture<Object> upload() {
        return upload(IMAGES.resolve("v1.0.3t45772(a)").resolve("user2.bin"));
    }

    private CompletableFuture<Object> upload(Path image) {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("project", folder.toString());
        arguments.addProperty("file", image.toString());
        arguments.addProperty("device", "bench");
        ExecuteCommandParams params = new ExecuteCommandParams("fota.upload", List.of((Object) arguments));
        params.setWorkDoneToken("upload");
        return server.getWorkspaceService().executeCommand(params);
    }

    private DeviceSettings settings() throws IOException {
        byte[] delivered = Files.readAllBytes(IMAGES.resolve("v1.0.2t45772(a)").resolve("user1.bin"));
        return DeviceSettings.of(Personality.twoSlots(FlashMap.MAP_2).running(Slot.USER1, delivered))
                .named("esp8266-editor");
    }

    private static DeviceSettings sketch() {
        return DeviceSettings.of(Personality.oneSketch(
                EbootLayout.ONE_MEGABYTE, new BlankFirmware(Optional.of("v1.0.2t45772(a)")).sketch(FlashSize.MB_1)));
    }

    private void project(SimulatedDevice device) throws IOException {
        project(device, "via: espota");
    }

    private void project(SimulatedDevice device, String how) throws IOException {
        Files.writeString(
                folder.resolve("fota.yaml"), """
                product: {name: light, ptype: 45772}
                version: v1.0.3t45772(a)
                flash: {size: 1MB, map: 512+512}
                devices:
                  bench: {host: 127.0.0.1, port: %d, %s}
                """.formatted(device.address().getPort(), how));
    }

    private static JsonObject result(CompletableFuture<Object> answer) throws Exception {
        return new Gson().toJsonTree(answer.get(40, TimeUnit.SECONDS)).getAsJsonObject();
    }

    private static String failure(CompletableFuture<Object> answer) {
        return ((JsonObject) error(answer).getResponseError().getData())
                .get("code")
                .getAsString();
    }

    private static ResponseErrorException error(CompletableFuture<Object> answer) {
        ExecutionException failed = assertThrows(ExecutionException.class, () -> answer.get(40, TimeUnit.SECONDS));
        return (ResponseErrorException) failed.getCause();
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.fotaide.cli.terminal.Cancellation;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.cli.terminal.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineInterfaceTest {
    private static final String PROJECT = """
            product:
              name: light
              ptype: 45772
            version: V1.0.2t45772(a)
            flash:
              size: 1MB
              map: 512+512
            """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aProjectWithAMistypedName() throws IOException {
        Files.writeString(folder.resolve("fota.yaml"), PROJECT);
        Files.write(folder.resolve("empty.bin"), new byte[0]);
    }

    @ParameterizedTest(name = "fota {0} -> {1}")
    @CsvSource({
        "rom v1.0.2t45772(a), 0",
        "rom V1.0.2t45772(a), 1",
        "rom, 2",
        "rom --ptype 0 v1.0.2t(a), 2",
        "new light --ptype 45772, 0",
        "new light --ptype 45772 --template manifest --name Hall, 0",
        "new light --ptype 45772 --template nonos-sdk --format json, 0",
        "new light --ptype 45772 --template ARDUINO, 0",
        "new --ptype 45772, 2",
        "new light, 2",
        "new light --ptype 0, 2",
        "new light --ptype 4294967296, 2",
        "new empty.bin --ptype 45772, 2",
        "check, 1",
        "check --fix, 0",
        "check --fail-on never, 0",
        "check --fail-on warning, 1",
        "check --fail-on trouble, 2",
        "check missing, 2",
        "check --format sarif, 1",
        "layout --map 2, 0",
        "layout --map 1, 2",
        "layout missing, 2",
        "image verify empty.bin, 1",
        "image info missing.bin, 2",
        "image pack empty.bin --slot user1 -o user1.bin, 2",
        "image sign empty.bin --key fota.yaml, 2",
        "image sign fota.yaml --key missing.pem, 2",
        "image sign fota.yaml, 2",
        "serve --http 70000, 2",
        "serve --certificate chain.pem, 2",
        "serve product add 0 --name x, 2",
        "serve product add 1, 2",
        "serve key revoke, 2",
        "serve rom, 2",
        "build, 2",
        "upload missing.bin --to 127.0.0.1, 2",
        "upload empty.bin --to 127.0.0.1:99999, 2",
        "upload empty.bin --to 127.0.0.1 --via pigeon, 2",
        "upload --to 127.0.0.1, 2",
        "upload empty.bin, 2",
        "upload empty.bin --device bench, 2",
        "upload empty.bin --device bench --to 127.0.0.1, 2",
        "--help, 0",
        "--version, 0",
        "nonsense, 2",
    })
    void saysByItsStatusHowItWent(String command, int status) {
        assertEquals(status, run(command), this::told);
    }

    @ParameterizedTest(name = "fota {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "new light --ptype many | 'many' is not a whole number, 1..4294967295",
                "new light --ptype 1 --template espruino | is not one of bare-metal, nonos-sdk, arduino, manifest",
                "simulate --map 7 | is not one of 0, 2, 3, 4, 5, 6, 8, 9",
                "simulate --slot user3 | is not one of user1, user2",
                "simulate --fault nope | is not one of silent, swallows-first-invitation",
                "simulate --flash 1MB | --map says how large the flash is",
                "simulate --flash much | is not a size such as 1MB or 4MB",
                "simulate --boot-loader eboot --flash 2MB | a flash of 1MB or 4MB, not 2MB",
                "simulate --boot-loader eboot --slot user1 | has no slots",
                "simulate --boot 1.9 | 1.2 to 1.7, not 1.9",
                "simulate --boot-loader eboot --boot 1.7 | eboot has none",
                "simulate empty.bin --rom v1.0.0t1(a) | an image states its own name",
                "simulate --via pigeon | is not one of espota, web, esp-link",
                "simulate --via web --boot-loader vendor | devices with one sketch under eboot",
                "simulate --via esp-link --boot-loader eboot | devices with two slots",
                "simulate --via esp-link --ask-password | esp-link knows no passwords",
                "simulate --via web --ask-password --authentication md5 | knows Basic alone",
                "simulate --count 0 | --count is 1 to 500, not 0",
                "simulate --port 99999 | --port is 0 to 65535, not 99999",
                "simulate --window -3 | 1..1048576 bytes, not -3",
                "simulate --pull foo | begins with http:// or https://, not at foo",
                "simulate --pull http://u@127.0.0.1/ | names a host, and no user",
                "simulate --pull http://127.0.0.1/ --every 0 | looks again after some time",
                "simulate --every 3 | say how to --pull",
                "simulate --pull http://127.0.0.1/ --mode sketch | are for devices with eboot",
                "simulate --boot-loader eboot --pull http://127.0.0.1/ --rtos | for devices with two slots",
                "simulate --signed empty.bin | the vendor's SDK knows no signatures",
                "simulate --boot-loader eboot --signed empty.bin | holds no RSA key",
                "simulate --cloud 127.0.0.1:8000 | needs the key with which the cloud knows the device",
                "simulate --cloud 127.0.0.1 --device-key-file empty.bin | is a host and a port",
                "simulate --cloud 127.0.0.1:8000 --device-key-file empty.bin | 1 to 255 printable characters",
                "simulate --cloud 127.0.0.1:8000 --count 2 --device-key-file empty.bin | a key of its own",
                "simulate --pull http://127.0.0.1/ --cloud 127.0.0.1:8000 | not both",
                "simulate --tls | say how it goes to its --cloud",
                "simulate --name a_b | 1 to 63 letters, digits and inner hyphens",
                "simulate --ask-password | has to know a password, and none was given",
                "simulate --interface nope0 | cannot be announced on nope0",
                "upload empty.bin --to 127.0.0.1 --host-port 7-3 | one port (20000) or a range (20000-20010)",
                "upload empty.bin --to 127.0.0.1 --interface nope0 | nope0",
                "upload empty.bin --to 127.0.0.1 --via web --user a:b | no colon",
                "upload empty.bin --to 127.0.0.1 --via web --path update | begins with /",
            })
    void saysWhatIsWrongWithAnOption(String command, String part) {
        assertEquals(2, run(command), this::told);
        assertTrue(err.toString(UTF_8).contains(part), this::told);
        assertFalse(err.toString(UTF_8).contains("Usage:"), this::told);
    }

    @Test
    void printsFindingsAsTheContractSays() {
        run("check --format json");
        JsonArray findings = JsonParser.parseString(out.toString(UTF_8)).getAsJsonArray();
        assertEquals(1, findings.size());
        JsonObject finding = findings.get(0).getAsJsonObject();
        assertEquals(
                """
                {"file":"fota.yaml","line":4,"column":10,"endLine":4,"endColumn":11,"severity":"error","code":"rom-case"}""",
                first(finding, "file", "line", "column", "endLine", "endColumn", "severity", "code")
                        .toString());
        JsonObject fix = finding.getAsJsonArray("fixes").get(0).getAsJsonObject();
        assertEquals("v1.0.2t45772(a)", fix.get("replacement").getAsString());
        assertTrue(fix.get("sure").getAsBoolean());
    }

    @Test
    void takesANameApartAsTheContractSays() {
        run("rom --format json v1.0.2t45772(a)");
        assertEquals("""
                {"name":"v1.0.2t45772(a)","legal":true,"type":"v","number":"1.0.2","value":1000002,"ptype":45772,"flag":"a","findings":[]}""", out.toString(UTF_8).strip());
    }

    @Test
    void makesAProjectThatNeedsNoMending() throws IOException {
        run("new light/hall --ptype 45772 --template manifest");
        assertEquals(Path.of("light/hall/fota.yaml") + "\n", out.toString(UTF_8));
        assertTrue(Files.readString(folder.resolve("light/hall/fota.yaml")).contains("name: hall\n"));
        assertEquals(0, run("check light"), this::told);
    }

    @Test
    void mendsTheFileAndNothingElse() throws IOException {
        run("check --fix");
        assertEquals(PROJECT.replace("V1.0.2", "v1.0.2"), Files.readString(folder.resolve("fota.yaml")));
    }

    @Test
    void tellsAFailureInThreePartsAndToScriptsAsJson() {
        run("image info --format json missing.bin");
        JsonObject problem =
                JsonParser.parseString(out.toString(UTF_8)).getAsJsonObject().getAsJsonObject("problem");
        assertEquals("file-missing", problem.get("code").getAsString());
        assertFalse(problem.get("remedy").getAsString().isBlank());
    }

    private static JsonObject first(JsonObject all, String... keys) {
        JsonObject some = new JsonObject();
        for (String key : keys) {
            some.add(key, all.get(key));
        }
        return some;
    }

    private int run(String command) {
        Terminal terminal =
                new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), 0, false, false);
        Shell shell = new Shell(terminal, Map.of(), folder.toAbsolutePath(), new Cancellation());
        return new CommandLineInterface(shell).run(command.isEmpty() ? new String[0] : command.split(" "));
    }

    private String told() {
        return out.toString(UTF_8) + err.toString(UTF_8);
    }
}

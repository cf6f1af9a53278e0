// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fotaide.cli.terminal.Cancellation;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.cli.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written for other programs, held to the schemas that those go by. */
class SchemaTest {
    private static final String SOUND = """
            product:
              name: light
              ptype: 45772
            version: v1.0.2t45772(a)
            flash:
              size: 1MB
              map: 512+512
            """;

    @TempDir
    Path folder;

    /** A project without findings, with some on one line, with one of the layout, and one whose file name wants escapes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "fota.yaml|version: v1.0.2|version: v1.0.2",
                "fota.yaml|version: v1.0.2|version: V1.0.2.",
                "fota.yaml|512+512|1024+1024",
                "fota.yaml|version: v1.0.2t45772(a)|version: V1.0.2t45772(a) # fota:ignore rom-case (the cloud has it so)",
                "fota.yaml|flash:|check: {ignore: [{code: layout-map, why: it is so}, rom-length]}\nflash:",
                "a folder with % and \u00e4/fota.yaml|version: v1.0.2|version: V1.0.2."
            })
    void sarif_is_as_its_published_schema_wants(String change) throws Exception {
        String[] parts = change.split("\\|");
        Path file = folder.resolve(parts[0]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, SOUND.replace(parts[1], parts[2]));
        try (InputStream schema = SchemaTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            JsonSchema sarif = JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(schema);
            assertEquals(Set.of(), sarif.validate(sarif(), InputFormat.JSON));
            assertEquals(Set.of(), sarif.validate(sarif("--show-silenced"), InputFormat.JSON));
        }
    }

    /** What services take for granted: a silenced result says how and why, and the others that they are not. */
    @Test
    void silenced_results_say_by_what() throws Exception {
        Files.writeString(
                folder.resolve("fota.yaml"),
                SOUND.replace("v1.0.2t45772(a)", "V1.0.2t45772(x) # fota:ignore rom-case (the cloud has it so)")
                        + "check: {ignore: [{code: rom-case, why: all of them}]}\n");
        assertEquals(List.of("rom-flag null"), suppressions(sarif()));
        assertEquals(
                List.of(
                        "rom-flag []",
                        "rom-case [{\"kind\":\"inSource\",\"justification\":\"the cloud has it so\"},"
                                + "{\"kind\":\"external\",\"justification\":\"all of them\"}]"),
                suppressions(sarif("--show-silenced")));
    }

    private static List<String> suppressions(String sarif) {
        JsonArray results = JsonParser.parseString(sarif)
                .getAsJsonObject()
                .getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("results");
        return results.asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(result -> result.get("ruleId").getAsString() + " " + result.get("suppressions"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"examples/blinky/fota.yaml"})
    void examples_are_as_the_schema_of_fota_yaml_wants(String example) throws IOException {
        Path repository = Path.of(System.getProperty("fota.repository"));
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V7)
                .getSchema(Files.readString(repository.resolve("docs/fota.schema.json")));
        Set<ValidationMessage> wrong = schema.validate(Files.readString(repository.resolve(example)), InputFormat.YAML);
        assertEquals(Set.of(), wrong);
    }

    private String sarif(String... options) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream results = new PrintStream(out, true, UTF_8);
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, UTF_8);
        Shell shell = new Shell(
                new Terminal(results, nowhere, 0, false, false), Map.of(), folder.toAbsolutePath(), new Cancellation());
        new CommandLineInterface(shell)
                .run(Stream.concat(Stream.of("check", "--format", "sarif"), Stream.of(options))
                        .toArray(String[]::new));
        return out.toString(UTF_8);
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fotaide.project.Repository;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.rules.Samples;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class ManifestSchemaTest {
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(new ManifestSchema().text());

    @Test
    void the_published_schema_is_up_to_date() throws IOException {
        Repository.assertUpToDate("docs/fota.schema.json", new ManifestSchema().text());
    }

    @ParameterizedTest
    @MethodSource("sound")
    void takes_what_the_checks_take(String text) {
        assertEquals(List.of(), complaints(text));
        assertEquals(List.of(), findings(text));
    }

    static Stream<String> sound() throws IOException {
        String more = Samples.SOUND
                .replace("  boot:", "  sdk: 2.2.1\n  mode: DIO\n  speed: 26.7\n  boot:")
                .replace(
                        "system: make",
                        "system: command\n  command: make it\n  environment: {A: 1}\n  arguments: [V=1]")
                .replace("host: esp", "port: 8266, host: esp")
                .replace("\"1.7\"", "1.7");
        String other =
                "product: {ptype: 1, name: 3, cloud: none}\nversion: b0.0.999t1(n)\nflash:\nreleases:\ndevices:\n";
        String example = Repository.text("examples/blinky/fota.yaml");
        return Stream.of(Samples.SOUND, Samples.SMALL, more, other, example);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flash: {size: 3MB}",
                "flash: {size: 1 mb}",
                "flash: {map: 512}",
                "flash: {boot: seven}",
                "flash: {speed: 41}",
                "flash: {mode: qio}",
                "flash: {regions: {name: a}}",
                "flash: {regions: [{name: a, offset: 0x1000}]}",
                "flash: {regions: [{name: a, offset: -4096, size: 4KB}]}",
                "flash: {regions: [{name: a, offset: 0x1000, size: 4XB}]}",
                "flash: {regions: [{name: a, offset: 99999999999, size: 4KB}]}",
                "flash: [1]",
                "build: {directory: a}",
                "build: {system: ant}",
                "devices: {bench: {via: web}}",
                "devices: {bench: {via: web, host: a, port: 0}}",
                "devices: {bench: {via: web, host: a, password: x}}",
                "publish: {a: {via: ftp, url: b}}",
                "sign: {}",
                "sign: 3",
                "releases: v1.0.0t45772(a)",
                "unknown: 1"
            })
    void refuses_what_the_checks_refuse(String more) {
        String text = Samples.SMALL + more + "\n";
        assertEquals(1, findings(text).size(), text);
        assertEquals(false, complaints(text).isEmpty(), text);
    }

    @Test
    void examples_of_the_repository_are_sound() throws IOException {
        try (Stream<Path> files = Files.walk(Repository.file("examples"))) {
            for (Path file : files.filter(path -> path.endsWith("fota.yaml")).toList()) {
                assertEquals(List.of(), complaints(Files.readString(file)), file.toString());
            }
        }
    }

    private static List<String> complaints(String text) {
        Object yaml = new Load(LoadSettings.builder().build()).loadFromString(text);
        JsonNode json = new ObjectMapper().valueToTree(yaml);
        return SCHEMA.validate(json).stream().map(Object::toString).toList();
    }

    private static List<String> findings(String text) {
        TextDocument document = new TextDocument(Path.of("fota.yaml"), text);
        return ManifestReading.of(SourceText.of(document)).findings().stream()
                .map(finding -> finding.code().id() + " " + finding.message())
                .toList();
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.create;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.fotaide.api.check.CheckProject;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.manifest.ReadManifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateProjectTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void a_new_project_has_nothing_wrong(Template template) throws Exception {
        Path project = folder.resolve("light");
        new CreateProject(template, "light", new ProductType(45772)).in(project);
        assertEquals(
                List.of(),
                new CheckProject(List.of(project)).call(Progress.NONE).findings());
        assertEquals(
                "v1.0.0t45772(a)", new ReadManifest(project).call().version().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "hall light", "a \"b\" \\\\ c", "yes", "1.0", "# 1"})
    void any_name_is_written_as_it_is(String name) throws Exception {
        new CreateProject(Template.MANIFEST, name, new ProductType(1)).in(folder);
        assertEquals(name, new ReadManifest(folder).call().product().name());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fota.yaml", "fota.yml", "src/wait.c"})
    void nothing_that_is_there_is_overwritten(String present) throws Exception {
        Path file = folder.resolve(present);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "mine");
        FotaException refused = assertThrows(
                FotaException.class,
                () -> new CreateProject(Template.BARE_METAL, "light", new ProductType(45772)).in(folder));
        assertEquals("project-exists", refused.problem().code());
        assertEquals("mine", Files.readString(file));
        assertFalse(Files.exists(folder.resolve("Makefile")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*.o", "*.o\nbuild/\n", "build/"})
    void what_git_ignores_grows(String before) throws Exception {
        Path ignored = folder.resolve(".gitignore");
        Files.writeString(ignored, before);
        new CreateProject(Template.ARDUINO, "light", new ProductType(45772)).in(folder);
        List<String> lines = Files.readAllLines(ignored);
        assertTrue(Files.readString(ignored).startsWith(before), lines::toString);
        for (String line : List.of("build/", ".fota/", "sketch/arduino_secrets.h")) {
            assertEquals(1, Collections.frequency(lines, line), lines::toString);
        }
    }

    @Test
    void the_templates_are_the_example_as_it_stands() throws Exception {
        new CreateProject(Template.BARE_METAL, "light", new ProductType(45772)).in(folder);
        Path example = Path.of(System.getProperty("fota.repository"), "examples", "blinky");
        for (String file : Template.BARE_METAL.files()) {
            assertEquals(Files.readString(example.resolve(file)), Files.readString(folder.resolve(file)), file);
        }
    }
}

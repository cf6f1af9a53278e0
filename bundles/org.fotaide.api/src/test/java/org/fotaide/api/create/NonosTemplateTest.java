// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.create;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fotaide.api.build.BuildProject;
import org.fotaide.api.image.InspectImage;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.build.BuildFailedException;
import org.fotaide.project.build.BuildReport;
import org.fotaide.project.build.DualReport;
import org.fotaide.project.build.HowBuilt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** The vendor's SDK itself may not be here: what stands in for it has its form, or SDK_PATH names a real one. */
@Timeout(120)
class NonosTemplateTest {
    private static final Optional<String> REAL =
            Optional.ofNullable(System.getenv("SDK_PATH")).filter(path -> !path.isBlank());

    @TempDir
    private Path folder;

    private Path project;

    @BeforeEach
    void create() throws Exception {
        assumeTrue(
                Stream.of("xtensa-lx106-elf-gcc", "make").allMatch(NonosTemplateTest::has),
                "Needs the compiler for the chip: apt-get install gcc-xtensa-lx106 make");
        project = folder.resolve("my light");
        new CreateProject(Template.NONOS_SDK, "light", new ProductType(45772)).in(project);
    }

    private static boolean has(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private BuildReport build(String sdk) throws Exception {
        Path manifest = project.resolve("fota.yaml");
        Files.writeString(manifest, Files.readString(manifest) + "  environment: {SDK_PATH: \"" + sdk + "\"}\n");
        return new BuildProject(project).call(Progress.NONE);
    }

    @Test
    void is_built_at_once_for_both_slots() throws Exception {
        holds(build(StandInSdk.in(folder.resolve("sdk")).folder().toString()));
    }

    @Test
    void is_built_on_the_vendors_sdk() throws Exception {
        assumeTrue(REAL.isPresent(), "Needs Espressif's SDK: set SDK_PATH to the folder of ESP8266_NONOS_SDK");
        holds(new BuildProject(project).call(Progress.NONE));
    }

    private static void holds(BuildReport built) throws Exception {
        DualReport report = assertInstanceOf(DualReport.class, built);
        assertInstanceOf(HowBuilt.CompiledOnce.class, report.how(), report.how().text());
        assertTrue(report.difference().asExpected(), report.difference().text());
        assertEquals(List.of(), report.messages());
        for (Slot slot : Slot.values()) {
            assertEquals(
                    Optional.of("v1.0.0t45772(a)"),
                    new InspectImage(report.image(slot).path()).call().image().romName());
        }
    }

    @Test
    void says_that_nobody_told_where_the_sdk_is() {
        assumeTrue(REAL.isEmpty(), "SDK_PATH is set here");
        refuses("SDK_PATH is not set", () -> new BuildProject(project).call(Progress.NONE));
    }

    @Test
    void says_that_the_sdk_is_not_where_it_was_told_to_be() {
        refuses("SDK_PATH is /no/such/sdk, where there is no include/user_interface.h", () -> build("/no/such/sdk"));
    }

    private static void refuses(String what, Executable build) {
        String said = assertThrows(BuildFailedException.class, build).problem().text();
        assertTrue(said.contains(what) && said.contains("set it to the folder of ESP8266_NONOS_SDK"), said);
    }

    @Test
    void wifi_secrets_are_taken_where_they_are_and_git_ignores_them() throws Exception {
        Files.copy(project.resolve("include/secrets.example.h"), project.resolve("include/secrets.h"));
        holds(build(StandInSdk.in(folder.resolve("sdk")).folder().toString()));
        assertTrue(Files.readAllLines(project.resolve(".gitignore")).contains("include/secrets.h"));
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.image.SizeMap;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.problem.ProjectProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class SketchBuildTest {
    private static final String ROM = TinyProject.ROM.toString();

    @TempDir
    private Path folder;

    private SketchProject project;

    @BeforeEach
    void project() throws Exception {
        TinyProject.needsMake();
        project = SketchProject.in(folder.resolve("an odd $(name)"));
    }

    private SketchReport build() throws Exception {
        return new SketchBuild(project.plan()).call(Progress.NONE);
    }

    private FotaException fails() {
        return assertThrows(FotaException.class, this::build);
    }

    @Test
    void has_the_sketch_compiled_for_its_board_under_its_name() throws Exception {
        SketchReport report = build();
        assertArrayEquals(
                Files.readAllBytes(project.file("tools/" + ROM + ".bin")), Files.readAllBytes(report.image()));
        List<String> given = Files.readAllLines(project.file("arguments.txt"));
        assertTrue(given.contains("compiler.cpp.extra_flags=-DROM_NAME=\"" + ROM + "\""), given.toString());
        assertEquals(SketchProject.BOARD, given.get(given.indexOf("--fqbn") + 1));
        assertEquals(
                List.of("--warnings", "all", project.file("blink").toString()),
                given.subList(given.size() - 3, given.size()));
        assertEquals(project.folder().resolve("build/fota/sketch.bin"), report.image());
    }

    @Test
    void knows_whether_it_is_what_the_project_would_build_now() throws Exception {
        assertFalse(LastBuild.of(project.plan()).fresh());
        build();
        assertEquals(List.of(), LastBuild.of(project.plan()).reasons());
        project.write("blink/blink.ino", "void setup() { }\nvoid loop() {}\n");
        assertEquals(
                List.of("The sources changed since the build."),
                LastBuild.of(project.plan()).reasons());
        build();
        Files.write(project.file("build/fota/sketch.bin"), new byte[1]);
        assertEquals(
                List.of("sketch.bin is not the file that was built."),
                LastBuild.of(project.plan()).reasons());
        build();
        assertEquals(
                List.of("The size of the flash is 1MB now and was 4MB when it was built."),
                LastBuild.of(project.plan(FlashSize.MB_1)).reasons());
    }

    @Test
    void takes_the_place_of_two_images_and_they_its() throws Exception {
        new MadeImages(FlashMap.MAP_2, ROM, 1024).into(project.folder());
        DualPlan dual = new TinyProject(project.folder())
                .plan(BuildSystem.Command.shell("cp $FOTA_SLOT.img \"$FOTA_OUTPUT/$FOTA_SLOT.bin\""));
        new DualBuild(dual).call(Progress.NONE);
        assertTrue(LastBuild.of(project.plan())
                .reasons()
                .contains("The project makes one Arduino image now, which is not what was built."));
        build();
        assertFalse(Files.exists(project.file("build/fota/user1.bin")));
        assertTrue(LastBuild.of(dual)
                .reasons()
                .contains("The project makes user1 and user2 now, which is not what was built."));
        new DualBuild(dual).call(Progress.NONE);
        assertFalse(Files.exists(project.file("build/fota/sketch.bin")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4MB | v1.0.3t45772(a) | MAP_4 | 40000  | ROM_NAME_STALE   | FOTA_ROM_NAME",
                "4MB | v1.0.2t45772(a) | MAP_9 | 40000  | SKETCH_FLASH     | a flash of 16MB, and the devices have 4MB",
                "1MB | v1.0.2t45772(a) | MAP_2 | 516096 | SKETCH_TOO_LARGE | and 512000 fit",
            })
    void refuses_what_would_not_do(String flash, String rom, SizeMap map, int size, ProjectProblem problem, String part)
            throws Exception {
        project.image(rom, map, size);
        SketchPlan plan = project.plan(FlashSize.of(flash).orElseThrow());
        FotaException refused = assertThrows(FotaException.class, () -> new SketchBuild(plan).call(Progress.NONE));
        assertEquals(problem, refused.problem().kind(), refused.getMessage());
        assertTrue(refused.getMessage().contains(part), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v1.0.2t45772(a) | MAP_2 | The image is for a flash of 1MB, and the devices have 4MB",
                "''              | MAP_4 | The image does not state its ROM name",
                "v1.0.2t45772(a) | MAP_1 | states no size of flash that is known here",
                "v1.0.2t45772(a) | MAP_4 | Where the file system begins is not known",
            })
    void tells_what_is_odd(String rom, SizeMap map, String part) throws Exception {
        project.image(rom, map, 40_000);
        List<String> notes = build().notes();
        assertTrue(notes.stream().anyMatch(note -> note.contains(part)), notes.toString());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "5000, 1", "4096, 0"})
    void refuses_a_damaged_image(int at, byte value) throws Exception {
        byte[] image = SketchProject.bytes(ROM, SizeMap.MAP_4, 40_000);
        image[at] = value;
        Files.write(project.file("tools/" + ROM + ".bin"), image);
        assertEquals(ProjectProblem.SKETCH_UNSOUND, fails().problem().kind());
    }

    @Test
    void shows_the_compilers_errors_where_they_are() throws Exception {
        project.write("blink/blink.ino", "void setup() {\n  FAULT;\n}\n");
        BuildFailedException failed = assertThrows(BuildFailedException.class, this::build);
        assertEquals(
                project.file("blink/blink.ino"), failed.messages().get(0).file().orElseThrow());
        assertEquals(2, failed.messages().get(0).line());
        assertFalse(Files.exists(project.file("build/fota")));
    }

    @Test
    void says_what_is_missing() throws Exception {
        BuildSystem.Arduino elsewhere =
                new BuildSystem.Arduino(Optional.of(SketchProject.BOARD), Optional.of("wink"), List.of());
        FotaException noSketch =
                assertThrows(FotaException.class, () -> new SketchBuild(project.plan(elsewhere)).call(Progress.NONE));
        assertTrue(noSketch.getMessage().contains("wink.ino"), noSketch.getMessage());
        SketchPlan bare = project.plan().withEnvironment(Map.of("PATH", "/nowhere"));
        FotaException noTool = assertThrows(FotaException.class, () -> new SketchBuild(bare).call(Progress.NONE));
        assertEquals(ProjectProblem.TOOL_MISSING, noTool.problem().kind());
        assertTrue(noTool.getMessage().contains("arduino-cli core install esp8266:esp8266"), noTool.getMessage());
    }

    @Test
    void takes_what_a_command_of_the_projects_own_makes() throws Exception {
        BuildSystem.Command inPlace =
                BuildSystem.Command.shell("cp \"tools/$FOTA_ROM_NAME.bin\" \"$FOTA_OUTPUT/sketch.bin\"");
        assertEquals(
                ROM,
                new SketchBuild(project.plan(inPlace)).call(Progress.NONE).rom().toString());
        BuildSystem.Command beside = new BuildSystem.Command(
                List.of(List.of("sh", "-c", "mkdir -p out; cp \"tools/$FOTA_ROM_NAME.bin\" out/firmware.bin")),
                Optional.of("out/firmware.bin"));
        SketchReport report = new SketchBuild(project.plan(beside)).call(Progress.NONE);
        assertArrayEquals(Files.readAllBytes(project.file("out/firmware.bin")), Files.readAllBytes(report.image()));
    }

    @Test
    void learns_from_the_linked_program_where_the_file_system_begins() throws Exception {
        TinyProject.needsCompiler();
        project.write("tools/main.c", "void start(void) {}\n");
        Process linker = new ProcessBuilder(
                        "xtensa-lx106-elf-gcc",
                        "-nostdlib",
                        "-Wl,--entry=start",
                        "-Wl,--defsym=_FS_start=0x40300000",
                        "-o",
                        "linked.elf",
                        "main.c")
                .directory(project.file("tools").toFile())
                .inheritIO()
                .start();
        assertEquals(0, linker.waitFor());
        SketchReport report = build();
        assertEquals(0x100000, report.fit().room().end());
        assertEquals(0x80000 - report.bytes(), report.fit().free());
        assertEquals(List.of(), report.notes());
        project.image(ROM, SizeMap.MAP_4, 0x80000 + 4096);
        assertEquals(ProjectProblem.SKETCH_TOO_LARGE, fails().problem().kind());
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.Region;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.ImageReader;
import org.fotaide.firmware.image.SlotDifference;
import org.fotaide.firmware.image.SlotImage;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.problem.ProjectProblem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class MakeBuildTest {
    @TempDir
    private Path folder;

    private TinyProject project;

    @BeforeAll
    static void compiler() {
        TinyProject.needsCompiler();
    }

    @BeforeEach
    void project() throws Exception {
        project = TinyProject.in(folder.resolve("a light (new)"));
    }

    private DualReport build() throws Exception {
        return new DualBuild(project.plan()).call(Progress.NONE);
    }

    private FotaException fails() {
        return assertThrows(FotaException.class, this::build);
    }

    private static byte[] bytes(DualReport report, Slot slot) throws Exception {
        return Files.readAllBytes(report.image(slot).path());
    }

    @Test
    void compilesOnceAndLinksTwiceAndProvesIt() throws Exception {
        DualReport report = build();
        HowBuilt.CompiledOnce how = assertInstanceOf(HowBuilt.CompiledOnce.class, report.how());
        assertEquals(3, how.shared());
        assertEquals(0, how.own());
        assertTrue(report.difference().asExpected(), report.difference().text());
        assertTrue(report.difference().addresses() > 0);
        assertEquals(0x80000, report.difference().distance());
        assertEquals(List.of(), report.notes());
        for (Slot slot : Slot.values()) {
            SlotImage image =
                    (SlotImage) new ImageReader().read(bytes(report, slot)).image();
            assertEquals(slot, image.slot().orElseThrow());
            assertEquals(TinyProject.ROM.toString(), image.romName().orElseThrow());
            assertEquals(bytes(report, slot).length, report.image(slot).bytes());
            assertTrue(report.image(slot).free() > 400_000);
        }
        assertTrue(LastBuild.of(project.plan()).fresh());
    }

    @Test
    void makesTheSameImagesAsTwoCleanBuilds() throws Exception {
        DualReport once = build();
        byte[] user1 = bytes(once, Slot.USER1);
        byte[] user2 = bytes(once, Slot.USER2);
        project.replace("Makefile", "$(MAP) -o", "-o");
        DualReport twice = build();
        assertInstanceOf(HowBuilt.BuiltTwice.class, twice.how());
        assertArrayEquals(user1, bytes(twice, Slot.USER1));
        assertArrayEquals(user2, bytes(twice, Slot.USER2));
    }

    @Test
    void imagesForHalvesOfAMegabyteDifferInTheSlotAndTheCrcAlone() throws Exception {
        DualPlan plan =
                DualPlan.of(project.folder(), new BuildSystem.Make(), TinyProject.ROM, Layout.of(FlashMap.MAP_6));
        DualReport report = new DualBuild(plan).call(Progress.NONE);
        assertInstanceOf(HowBuilt.CompiledOnce.class, report.how());
        SlotDifference difference = report.difference();
        assertTrue(difference.asExpected(), difference.text());
        assertEquals(0, difference.addresses());
        assertEquals(1, difference.header());
    }

    /** What to change in the Makefile, what part of the reason to expect, and whether the two programs may differ. */
    static Stream<Arguments> whatKeepsFromCompilingOnce() {
        return Stream.of(
                Arguments.of("no map", "$(MAP) -o", "-o", "no map of what it took in"),
                Arguments.of("APP in every command", "-Wall", "-Wall -DAPP=$(APP)", "Every compile command"),
                Arguments.of(
                        "APP in one command",
                        "$(BUILD)/%.o: %.c",
                        "$(BUILD)/marker.o: marker.c\n\t$(CC) $(CFLAGS) -DAPP=$(APP) -c -o $@ $<\n\n$(BUILD)/%.o: %.c",
                        "make would not run it"),
                Arguments.of(
                        "a script that could read APP",
                        "\t$(CC) $(CFLAGS) -c",
                        "\t@sh -c true\n\t$(CC) $(CFLAGS) -c",
                        "could read APP"),
                Arguments.of(
                        "APP from the environment", "\t@mkdir -p", "\t@echo $$APP > /dev/null; mkdir -p", "reads APP"),
                Arguments.of(
                        "a header that is written anew each time",
                        "$(BUILD)/%.o: %.c blink.h",
                        """
                        .PHONY: anew
                        $(BUILD)/app.h: anew
                        \t@mkdir -p $(BUILD); echo '#define SLOT $(APP)' > $@

                        $(BUILD)/%.o: %.c blink.h $(BUILD)/app.h""",
                        "changed what was made for user1"),
                Arguments.of(
                        "a header that is written as make reads its file",
                        "MAP =",
                        "$(shell mkdir -p $(BUILD); echo $(APP) > $(BUILD)/app)\nMAP =",
                        "with other content for user2"),
                Arguments.of(
                        "options that are written as a recipe is read",
                        "\t$(CC) $(CFLAGS) -c",
                        "\t$(file >$(BUILD)/options,-DAPP=$(APP))$(CC) $(CFLAGS) @$(BUILD)/options -c",
                        "writes options, with other content"),
                Arguments.of(
                        "folders for headers in the environment", "MAP =", "export CPATH = app$(APP)\nMAP =", "CPATH"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatKeepsFromCompilingOnce")
    void buildsTwiceWhereOneCompileIsNotProved(String name, String from, String to, String why) throws Exception {
        project.replace("Makefile", from, to);
        DualReport report = build();
        HowBuilt.BuiltTwice how = assertInstanceOf(
                HowBuilt.BuiltTwice.class, report.how(), report.how().text());
        assertTrue(how.why().contains(why), how.why());
        assertTrue(report.difference().asExpected(), report.difference().text());
    }

    @Test
    void allowsAnObjectThatIsMadeForEachSlotAlone() throws Exception {
        project.replace("Makefile", "$(BUILD)/marker.o", "$(BUILD)/marker.o $(BUILD)/slot$(APP).o")
                .replace(
                        "Makefile",
                        "$(BUILD)/%.o: %.c",
                        "$(BUILD)/slot$(APP).o: marker.c\n\t$(CC) -c -Dmarker=own -DROM_NAME='\"$(ROM_NAME)\"' -DAPP=$(APP) -o $@ $<"
                                + "\n\n$(BUILD)/%.o: %.c");
        DualReport report = build();
        HowBuilt.CompiledOnce how = assertInstanceOf(
                HowBuilt.CompiledOnce.class, report.how(), report.how().text());
        assertEquals(3, how.shared());
        assertEquals(1, how.own());
    }

    @Test
    void tellsWhatThePlaceDoesNotExplain() throws Exception {
        project.replace("Makefile", "-Wall", "-Wall -DAPP=$(APP)")
                .replace("blink.c", "led = times", "led = times * 100 + APP");
        DualReport report = build();
        assertTrue(!report.difference().asExpected());
        assertTrue(
                report.notes().contains(report.difference().text()),
                report.notes().toString());
    }

    @Test
    void showsTheCompilersErrorsAndLeavesTheLastGoodImagesAlone() throws Exception {
        DualReport good = build();
        byte[] user1 = bytes(good, Slot.USER1);
        project.replace("blink.c", "led = times;", "led = tims;");
        BuildFailedException failed = assertThrows(BuildFailedException.class, this::build);
        assertEquals(ProjectProblem.BUILD_FAILED, failed.problem().kind());
        var error = failed.messages().get(0);
        assertEquals(project.folder().resolve("blink.c"), error.file().orElseThrow());
        assertEquals(3, error.line());
        assertEquals(30, error.column());
        assertTrue(error.text().startsWith("'tims' undeclared"), error.text());
        assertArrayEquals(user1, bytes(good, Slot.USER1));
        assertEquals(
                List.of("The sources changed since the build."),
                LastBuild.of(project.plan()).reasons());
    }

    @Test
    void reportsWarningsOfAGoodBuildOnce() throws Exception {
        project.replace("blink.c", "led = times;", "int unused; led = times;");
        assertEquals(
                List.of("blink.c:3:28: warning: unused variable 'unused' [-Wunused-variable]"),
                build().messages().stream()
                        .map(message -> message.text(project.folder()))
                        .toList());
    }

    @Test
    void explainsAProgramThatIsTooLargeForTheLinkerScript() throws Exception {
        project.replace("map2.app1.ld", "0x6B000", "0x10");
        BuildFailedException failed = assertThrows(BuildFailedException.class, this::build);
        assertTrue(
                failed.messages().stream()
                        .anyMatch(message -> message.text().contains("overflowed")
                                && !message.details().isEmpty()),
                failed.messages().toString());
    }

    @Test
    void refusesAnImageThatRunsIntoARegionOfTheProject() {
        DualPlan plan = DualPlan.of(
                project.folder(),
                new BuildSystem.Make(),
                TinyProject.ROM,
                Layout.of(FlashMap.MAP_2).withRegions(List.of(new Region("config", 0x81080, 0x1000))));
        FotaException tooLarge = assertThrows(FotaException.class, () -> new DualBuild(plan).call(Progress.NONE));
        assertEquals(ProjectProblem.IMAGE_LAYOUT, tooLarge.problem().kind(), tooLarge.getMessage());
    }

    @Test
    void refusesAProgramThatIsLinkedForTheOtherPlace() throws Exception {
        project.replace("Makefile", "app$(APP).ld", "app1.ld");
        assertEquals("program-other-place", fails().problem().code());
    }

    @Test
    void refusesANameThatIsNotTheOneOfThisBuild() throws Exception {
        project.replace("marker.c", "ROM_NAME", "\"v1.0.1t45772(a)\"");
        FotaException stale = fails();
        assertEquals(ProjectProblem.ROM_NAME_STALE, stale.problem().kind());
        assertTrue(stale.problem().what().contains("v1.0.1t45772(a)"));
    }

    @Test
    void tellsThatAProgramDoesNotStateItsName() throws Exception {
        project.replace("marker.c", "@rom=", "rom:");
        assertTrue(build().notes().get(0).contains("does not state its ROM name"));
    }

    @Test
    void aNewNameNeverMeetsOldObjects() throws Exception {
        build();
        DualPlan next = project.plan()
                .withRom(new org.fotaide.firmware.rom.RomName(
                        TinyProject.ROM.type(),
                        new org.fotaide.firmware.rom.VersionNumber(1, 0, 3),
                        TinyProject.ROM.ptype(),
                        TinyProject.ROM.flag()));
        assertEquals(
                List.of("The ROM name is v1.0.3t45772(a) now and was v1.0.2t45772(a) when it was built."),
                LastBuild.of(next).reasons());
        DualReport report = new DualBuild(next).call(Progress.NONE);
        assertEquals(
                "v1.0.3t45772(a)",
                new ImageReader()
                        .read(bytes(report, Slot.USER2))
                        .image()
                        .romName()
                        .orElseThrow());
    }

    @Test
    void refusesObjectsBesideTheSources() throws Exception {
        project.replace("Makefile", "$(BUILD)/%.o", "%.o")
                .replace("Makefile", "$(BUILD)/start.o $(BUILD)/blink.o $(BUILD)/marker.o", "start.o blink.o marker.o");
        assertEquals(ProjectProblem.OBJECTS_OUTSIDE, fails().problem().kind());
        assertEquals(ProjectProblem.OBJECTS_OUTSIDE, fails().problem().kind());
    }

    @Test
    void saysWhatWasExpectedWhereNothingWasMade() throws Exception {
        project.write("Makefile", "all:\n\t@true\n");
        FotaException missing = fails();
        assertEquals(ProjectProblem.IMAGE_MISSING, missing.problem().kind());
        assertTrue(missing.problem().why().contains("$(BUILD)/user1.elf"));
    }

    @Test
    void takesAnImageThatTheProjectMakesItself() throws Exception {
        DualReport packed = build();
        for (Slot slot : Slot.values()) {
            Files.write(project.folder().resolve(slot.word() + ".made"), bytes(packed, slot));
        }
        project.write("Makefile", "all:\n\tmkdir -p $(BUILD)\n\tcp user$(APP).made $(BUILD)/user$(APP).bin\n");
        DualReport report = build();
        assertArrayEquals(bytes(packed, Slot.USER2), bytes(report, Slot.USER2));
        assertTrue(Files.notExists(project.folder().resolve("build/fota/user1.elf")), "that one is of another build");
        project.write("Makefile", "all:\n\tmkdir -p $(BUILD)\n\tcp user1.made $(BUILD)/user$(APP).bin\n");
        assertEquals(ProjectProblem.IMAGE_SLOT, fails().problem().kind());
    }

    @Test
    void tellsWhichSourceWasEditedWhileItWasBuilt() throws Exception {
        project.replace("Makefile", "\t@mkdir -p", "\t@date +%N > version.txt; mkdir -p");
        project.write("version.txt", "0");
        DualReport report = build();
        assertTrue(
                report.notes().get(0).contains("version.txt changed"),
                report.notes().toString());
        assertTrue(LastBuild.of(project.plan()).fresh());
        assertEquals(List.of(), build().notes(), "now it is known that the build writes it");
    }

    @Test
    void namesTheMissingCompilerAndItsPackage() throws Exception {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("make", "mkdir", "sh", "echo")) {
            Path script = Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + which(tool) + " \"$@\"\n");
            assertTrue(script.toFile().setExecutable(true));
        }
        FotaException missing = assertThrows(FotaException.class, () -> new DualBuild(
                        project.plan().withEnvironment(Map.of("PATH", tools.toString())))
                .call(Progress.NONE));
        assertEquals(ProjectProblem.TOOL_MISSING, missing.problem().kind(), missing.getMessage());
        assertTrue(missing.problem().what().contains("xtensa-lx106-elf-gcc"));
        assertTrue(missing.problem().remedy().contains("apt-get install gcc-xtensa-lx106"));
    }

    private static Path which(String tool) {
        return Stream.of("/usr/bin/", "/bin/")
                .map(path -> Path.of(path + tool))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
    }
}

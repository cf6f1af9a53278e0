// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.problem.ProjectProblem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class CommandBuildTest {
    private static final String COPY = "cp $FOTA_SLOT.img \"$FOTA_OUTPUT/$FOTA_SLOT.bin\"";

    @TempDir
    private Path folder;

    private TinyProject project;

    @BeforeAll
    static void shell() {
        TinyProject.needsMake();
    }

    @BeforeEach
    void project() throws Exception {
        project = new TinyProject(folder.resolve("an odd $(name)"));
        project.write("source.txt", "1");
        images(TinyProject.ROM.toString(), 1024);
    }

    private void images(String rom, int size) throws Exception {
        new MadeImages(FlashMap.MAP_2, rom, size).into(project.folder());
    }

    private DualPlan plan(String line) {
        return project.plan(BuildSystem.Command.shell(line));
    }

    private DualReport build(String line) throws Exception {
        return new DualBuild(plan(line)).call(Progress.NONE);
    }

    private FotaException fails(String line) {
        return assertThrows(FotaException.class, () -> build(line));
    }

    @Test
    void runsTheCommandForEachSlotAndChecksWhatItMade() throws Exception {
        DualReport report = build(COPY);
        assertInstanceOf(HowBuilt.BuiltTwice.class, report.how());
        assertTrue(report.difference().asExpected(), report.difference().text());
        assertEquals(20, report.difference().addresses());
        assertArrayEquals(
                new MadeImages(FlashMap.MAP_2, TinyProject.ROM.toString(), 1024).image(Slot.USER2),
                Files.readAllBytes(report.user2().path()));
        assertTrue(LastBuild.of(plan(COPY)).fresh());
    }

    @Test
    void tellsTheCommandTheSlotTheNameAndTheFlash() throws Exception {
        List<String> lines = new ArrayList<>();
        new DualBuild(plan(COPY
                        + "; echo \"$FOTA_SLOT $FOTA_APP $FOTA_ROM_NAME $FOTA_SPI_SIZE_MAP $FOTA_SPI_MODE $FOTA_SPI_SPEED"
                        + " $FOTA_IROM\""))
                .call(new Listening(lines));
        assertEquals(
                List.of("user1 1 v1.0.2t45772(a) 2 QIO 40 0x40201010", "user2 2 v1.0.2t45772(a) 2 QIO 40 0x40281010"),
                lines);
    }

    @Test
    void takesTheResultFromWhereTheProjectSays() throws Exception {
        BuildSystem.Command system = new BuildSystem.Command(
                List.of(
                        List.of("mkdir", "-p", "out"),
                        List.of("sh", "-c", "cp $FOTA_SLOT.img out/$FOTA_APP-$FOTA_ROM_NAME")),
                Optional.of("out/{app}-{rom}"));
        DualReport report = new DualBuild(project.plan(system)).call(Progress.NONE);
        assertEquals(List.of(), report.notes());
        assertEquals(
                List.of(),
                new DualBuild(project.plan(system)).call(Progress.NONE).notes());
    }

    @Test
    void tellsThatACommandLeftAnOldFileAsItWas() throws Exception {
        BuildSystem.Command system = new BuildSystem.Command(List.of(List.of("true")), Optional.of("{slot}.img"));
        DualReport report = new DualBuild(project.plan(system)).call(Progress.NONE);
        assertTrue(report.notes().get(0).contains("left"), report.notes().toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '¦', textBlock = """
        true                                                                ¦ IMAGE_MISSING
        exit 3                                                              ¦ BUILD_FAILED
        no-such-compiler main.c                                             ¦ TOOL_MISSING
        echo 'cp: error writing x: No space left on device'; false          ¦ DISK_FULL
        cp user1.img "$FOTA_OUTPUT/$FOTA_SLOT.bin"                          ¦ IMAGE_SLOT
        : > "$FOTA_OUTPUT/$FOTA_SLOT.bin"                                   ¦ IMAGE_UNSOUND
        head -c 100 $FOTA_SLOT.img > "$FOTA_OUTPUT/$FOTA_SLOT.bin"          ¦ IMAGE_UNSOUND
        (cat $FOTA_SLOT.img; echo) > "$FOTA_OUTPUT/$FOTA_SLOT.bin"          ¦ IMAGE_UNSOUND
        echo hello > "$FOTA_OUTPUT/$FOTA_SLOT.bin"                          ¦ IMAGE_UNSOUND
        sed s/1.0.2/1.0.3/ $FOTA_SLOT.img > "$FOTA_OUTPUT/$FOTA_SLOT.bin"   ¦ IMAGE_UNSOUND
        """)
    void refusesWhatIsNoImageForTheSlot(String line, ProjectProblem expected) {
        FotaException failed = fails(line);
        assertEquals(expected, failed.problem().kind(), failed.getMessage());
        assertTrue(Files.notExists(project.folder().resolve("build/fota/user1.bin")));
    }

    @Test
    void refusesAnElfThatIsNone() {
        assertEquals(
                "program-not-elf",
                fails("echo > \"$FOTA_OUTPUT/$FOTA_SLOT.elf\"").problem().code());
    }

    @Test
    void refusesAnotherName() throws Exception {
        images("v1.0.1t45772(a)", 1024);
        assertEquals(ProjectProblem.ROM_NAME_STALE, fails(COPY).problem().kind());
    }

    @Test
    void refusesAnImageForAnotherMap() throws Exception {
        new MadeImages(FlashMap.MAP_0, TinyProject.ROM.toString(), 1024).into(project.folder());
        assertEquals(ProjectProblem.IMAGE_UNSOUND, fails(COPY).problem().kind());
    }

    @Test
    void refusesAnImageAboveTheTightestLimitAndSaysByHowMuch() throws Exception {
        images(TinyProject.ROM.toString(), 0x6B000 + 16);
        FotaException tooLarge = fails(COPY);
        assertEquals(ProjectProblem.IMAGE_TOO_LARGE, tooLarge.problem().kind());
        assertTrue(tooLarge.problem().what().contains("16 bytes too large"), tooLarge.getMessage());
    }

    @Test
    void aFailedBuildLeavesTheLastGoodImagesAlone() throws Exception {
        DualReport good = build(COPY);
        byte[] before = Files.readAllBytes(good.user2().path());
        String half = "test $FOTA_APP = 1 && " + COPY;
        images(TinyProject.ROM.toString(), 2048);
        assertEquals(ProjectProblem.BUILD_FAILED, fails(half).problem().kind());
        assertArrayEquals(before, Files.readAllBytes(good.user2().path()));
        assertEquals(
                List.of("The sources changed since the build."),
                LastBuild.of(plan(COPY)).reasons());
    }

    @Test
    void seesEveryWayInWhichImagesBecomeStale() throws Exception {
        assertEquals(List.of("Nothing was built yet."), LastBuild.of(plan(COPY)).reasons());
        DualReport report = build(COPY);
        project.write("source.txt", "2");
        Files.delete(report.user1().path());
        Files.write(report.user2().path(), new byte[] {1});
        assertEquals(
                List.of(
                        "user1.bin is missing.",
                        "user2.bin is not the file that was built.",
                        "The sources changed since the build."),
                LastBuild.of(plan(COPY)).reasons());
        Files.writeString(report.record(), "{");
        FotaException damaged = assertThrows(FotaException.class, () -> LastBuild.of(plan(COPY)));
        assertEquals(ProjectProblem.RECORD_UNREADABLE, damaged.problem().kind());
        build(COPY);
        assertTrue(LastBuild.of(plan(COPY)).fresh());
    }

    @Test
    void failsWhereOneSourceAfterTheOtherChanges() {
        String edits = "; n=\"$FOTA_OUTPUT/../runs\"; printf x >> \"$n\";"
                + " case $(cat \"$n\") in x) echo 2 >> source.txt;; xxxx) echo 2 >> other.txt;; esac";
        FotaException changed = assertThrows(FotaException.class, () -> {
            project.write("other.txt", "");
            build(COPY + edits);
        });
        assertEquals(ProjectProblem.SOURCES_CHANGED, changed.problem().kind());
    }

    @Test
    void cancelsAMakefileThatNeverEnds() throws Exception {
        project.write("Makefile", "all:\n\t@echo $$$$ > pid; trap '' TERM; while :; do sleep 60; done\n");
        Path pid = project.folder().resolve("pid");
        Progress progress = new Listening(new ArrayList<>()) {
            @Override
            public boolean cancelled() {
                return pid.toFile().length() > 0;
            }
        };
        assertThrows(
                CancelledException.class, () -> new DualBuild(project.plan(new BuildSystem.Make())).call(progress));
        long number = Long.parseLong(Files.readString(pid).strip());
        assertTrue(ProcessHandle.of(number)
                .filter(ProcessHandle::isAlive)
                .flatMap(process -> process.info().command())
                .isEmpty());
    }

    @Test
    void buildsOfOneProjectWaitForEachOther() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            CountDownLatch together = new CountDownLatch(2);
            List<Future<DualReport>> builds = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                builds.add(two.submit(() -> {
                    together.countDown();
                    together.await();
                    return build("mkdir lock && " + COPY + " && rmdir lock");
                }));
            }
            for (Future<DualReport> build : builds) {
                assertTrue(build.get().difference().asExpected());
            }
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void needsACommandAndADirectory() {
        assertEquals(ProjectProblem.COMMAND_MISSING, fails(" ").problem().kind());
        assertEquals(
                ProjectProblem.COMMAND_MISSING,
                assertThrows(FotaException.class, () -> new DualBuild(project.plan(new BuildSystem.Command(List.of())))
                                .call(Progress.NONE))
                        .problem()
                        .kind());
        assertEquals(
                ProjectProblem.DIRECTORY_MISSING,
                assertThrows(FotaException.class, () -> new DualBuild(plan(COPY).inDirectory(Path.of("none")))
                                .call(Progress.NONE))
                        .problem()
                        .kind());
        assertEquals(
                ProjectProblem.MAKEFILE_MISSING,
                assertThrows(FotaException.class, () -> new DualBuild(project.plan()).call(Progress.NONE))
                        .problem()
                        .kind());
    }

    private static class Listening implements Progress {
        private final List<String> lines;

        Listening(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void begin(String step, long total) {}

        @Override
        public void worked(long amount) {}

        @Override
        public void log(String line) {
            lines.add(line);
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    }
}

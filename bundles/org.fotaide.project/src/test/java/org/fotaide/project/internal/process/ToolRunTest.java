// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.problem.ProjectProblem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ToolRunTest {
    @TempDir
    private Path folder;

    private final List<String> lines = new ArrayList<>();

    @BeforeAll
    static void needsAShell() {
        assumeTrue(File.separatorChar == '/', "These tests run shell scripts");
    }

    private Tool shell(String script) {
        return new Tool(List.of("sh", "-c", script), folder, Map.of(), "", Optional.empty());
    }

    private ToolExit run(Tool tool) throws Exception {
        return new ToolRun(tool).call(Progress.NONE, lines::add);
    }

    @Test
    void givesEveryLineOfBothStreamsAndTheExitStatus() throws Exception {
        ToolExit exit = run(shell("printf 'a\\nb\\r\\n'; echo c >&2; printf 'grün'; exit 3"));
        assertEquals(List.of("a", "b", "c", "grün"), lines);
        assertEquals(3, exit.status());
    }

    @Test
    void takesArgumentsAsTheyAreAndNoShellReadsThem() throws Exception {
        String odd = "v1.0.2t45772(a) $(touch hit) `touch hit` ; touch hit \"'";
        run(new Tool(List.of("echo", odd), folder, Map.of(), "", Optional.empty()));
        assertEquals(List.of(odd), lines);
        assertTrue(Files.notExists(folder.resolve("hit")));
    }

    @Test
    void givesInputAndThenItsEnd() throws Exception {
        run(new Tool(List.of("cat"), folder, Map.of(), "1\n2\n", Optional.empty()));
        assertEquals(List.of("1", "2"), lines);
        assertEquals(0, run(shell("read answer; true")).status());
    }

    @Test
    void keepsTheJobsOfAnOuterMakeOutOfIt() throws Exception {
        run(new Tool(
                List.of("sh", "-c", "echo \"[$MAKEFLAGS$MAKELEVEL]\""),
                folder,
                Map.of("X", "1"),
                "",
                Optional.empty()));
        assertEquals(List.of("[]"), lines);
    }

    @Test
    void cutsALineThatNeverEnds() throws Exception {
        run(shell("head -c 100000 /dev/zero | tr '\\0' x"));
        assertEquals(100_000, lines.stream().mapToInt(String::length).sum());
        assertTrue(lines.size() > 1);
    }

    @Test
    void doesNotWaitForAProcessThatIsLeftBehindWithTheOutput() throws Exception {
        long began = System.nanoTime();
        run(shell("echo done; sleep 20 & echo $! > left"));
        assertTrue(Duration.ofNanos(System.nanoTime() - began).toSeconds() < 5);
        assertEquals(List.of("done"), lines);
        process("left").destroyForcibly();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "echo $$ > pid; echo ready; sleep 60",
                "echo ready; sleep 60 & echo $! > pid; wait",
                "trap '' TERM INT HUP; echo $$ > pid; echo ready; while :; do sleep 60; done",
                "(setsid sh -c 'trap \"\" TERM; echo $$ > pid; sleep 60; sleep 60' &) ; echo ready; sleep 60",
                "(setsid sh -c 'sleep 60 & echo $! > pid; sleep 60' >/dev/null 2>&1 &) ; echo ready; while :; do :; done",
                "echo $$ > pid; while :; do echo ready; done",
            })
    void endsTheWholeTreeWithinASecondWhenCancelled(String script) throws Exception {
        Cancelling progress = new Cancelling(folder.resolve("pid"));
        assertThrows(CancelledException.class, () -> new ToolRun(shell(script)).call(progress, line -> {}));
        Duration took = Duration.ofNanos(System.nanoTime() - progress.since);
        assertTrue(took.toMillis() < 1_000, "took " + took.toMillis() + " ms");
        assertTrue(!alive("pid"), "left running");
    }

    @Test
    void endsWhatTakesTooLong() throws Exception {
        Tool tool = new Tool(
                List.of("sh", "-c", "echo $$ > pid; sleep 60"),
                folder,
                Map.of(),
                "",
                Optional.of(Duration.ofMillis(300)));
        FotaException late = assertThrows(FotaException.class, () -> run(tool));
        assertEquals(ProjectProblem.TOOK_TOO_LONG, late.problem().kind());
        assertTrue(!alive("pid"));
    }

    @Test
    void saysWhichProgramIsMissingAndWhereItComesFrom() {
        FotaException missing = assertThrows(
                FotaException.class,
                () -> run(new Tool(
                        List.of("xtensa-lx106-elf-gcc"),
                        folder,
                        Map.of("PATH", folder.toString()),
                        "",
                        Optional.empty())));
        assertEquals(ProjectProblem.TOOL_MISSING, missing.problem().kind());
        assertTrue(missing.problem().remedy().contains("gcc-xtensa-lx106"));
    }

    @Test
    void saysThatAFileCannotBeRun() throws Exception {
        Path file = Files.writeString(folder.resolve("tool"), "no program");
        FotaException unusable = assertThrows(
                FotaException.class,
                () -> run(new Tool(List.of(file.toString()), folder, Map.of(), "", Optional.empty())));
        assertEquals(ProjectProblem.TOOL_UNUSABLE, unusable.problem().kind());
    }

    private ProcessHandle process(String file) throws Exception {
        return ProcessHandle.of(
                        Long.parseLong(Files.readString(folder.resolve(file)).strip()))
                .orElseThrow();
    }

    private boolean alive(String file) throws Exception {
        long pid = Long.parseLong(Files.readString(folder.resolve(file)).strip());
        Path stat = Path.of("/proc/" + pid + "/stat");
        boolean zombie = Files.exists(stat) && Files.readString(stat).contains(") Z ");
        return !zombie && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Cancels as soon as the process has written its number. */
    private static final class Cancelling implements Progress {
        private final Path pid;
        private long since;

        Cancelling(Path pid) {
            this.pid = pid;
        }

        @Override
        public void begin(String step, long total) {}

        @Override
        public void worked(long amount) {}

        @Override
        public void log(String line) {}

        @Override
        public boolean cancelled() {
            if (since == 0 && pid.toFile().length() > 0) {
                since = System.nanoTime();
            }
            return since != 0;
        }
    }
}

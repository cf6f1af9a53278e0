// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fotaide.api.build.BuildProject;
import org.fotaide.benchmarks.measure.Bench;
import org.fotaide.benchmarks.measure.Benchmark;
import org.fotaide.benchmarks.measure.Contest;
import org.fotaide.benchmarks.measure.Sample;
import org.fotaide.benchmarks.measure.Section;
import org.fotaide.benchmarks.measure.Table;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.build.BuildReport;

/** Both images of a project by us, against one clean build after the other by make. */
public final class BuildBenchmark implements Benchmark {
    private static final int PARTS = 250;
    private static final String OURS = "dual build";
    private static final String COMMAND = "fota build";
    private static final String PEER = "two clean builds";
    private static final String FLOOR = "unproved";
    private static final Set<String> MADE = Set.of(".fota", "build", "prebuilt");

    @Override
    public String name() {
        return "build";
    }

    @Override
    public Section run(Bench bench) throws Exception {
        Table table = new Table("program", OURS, "× two builds", COMMAND, "× two builds", PEER, FLOOR, "× two builds");
        Path small = copy(bench, "blinky");
        Path large = copy(bench, "large");
        new PartsWriter(PARTS).into(large);
        measure(bench, table, "examples/blinky", small, 21);
        measure(bench, table, "with " + PARTS + " more files", large, 5);
        return new Section(
                name(),
                "Both images from nothing: by us in a warm process, by the command (with the start of Java), and by"
                        + " `make APP=1` and `make APP=2`, each in a clean folder. All with a job for each processor; make alone"
                        + " makes .elf files, ours also the checked .bin files. Medians, with the range.",
                table,
                List.of(
                        "Wanted: at most 0.6 of the two builds.",
                        "\"Unproved\" is `make APP=1` and then `make APP=2` in one folder: compiling once and linking twice with"
                                + " nothing checked, which no dual build can beat. Where that is above 0.6 the program is so small"
                                + " that make's start and the linker take most of the time, and no compiling is left to save.",
                        "Beyond it we ask make what it would run (three times, some milliseconds each), compare what both links"
                                + " took in, and write and verify both images."));
    }

    private static void measure(Bench bench, Table table, String program, Path project, int rounds) throws Exception {
        bench.say(program);
        Contest contest = new Contest().enter(OURS, () -> ours(project));
        bench.commandLine().ifPresent(fota -> contest.enter(COMMAND, () -> command(bench, fota, project)));
        contest.enter(PEER, () -> peer(bench, project, "build/2"));
        contest.enter(FLOOR, () -> peer(bench, project, "build/1"));
        Map<String, Sample> times = contest.warmUp(1).run(rounds);
        Sample two = times.get(PEER);
        Sample command = times.getOrDefault(COMMAND, two);
        boolean measured = times.containsKey(COMMAND);
        table.row(
                program,
                times.get(OURS).shown(),
                ratio(times.get(OURS).over(two)),
                measured ? command.shown() : "–",
                measured ? ratio(command.over(two)) : "–",
                two.shown(),
                times.get(FLOOR).shown(),
                ratio(times.get(FLOOR).over(two)));
    }

    private static Duration ours(Path project) throws Exception {
        clean(project);
        long start = System.nanoTime();
        BuildReport report = new BuildProject(project).call(Progress.NONE);
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        if (!Files.isDirectory(project.resolve("build/fota"))) {
            throw new IOException("nothing was built: " + report);
        }
        return time;
    }

    private static Duration command(Bench bench, Path fota, Path project) throws Exception {
        clean(project);
        return timed(bench, project, List.of(fota.toString(), "build", project.toString()));
    }

    private static Duration peer(Bench bench, Path project, String second) throws Exception {
        clean(project);
        String jobs = "-j" + Runtime.getRuntime().availableProcessors();
        Duration first = timed(bench, project, List.of("make", jobs, "BUILD=build/1", "APP=1"));
        return first.plus(timed(bench, project, List.of("make", jobs, "BUILD=" + second, "APP=2")));
    }

    private static Duration timed(Bench bench, Path project, List<String> command) throws Exception {
        long start = System.nanoTime();
        bench.run(project, command);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void clean(Path project) throws IOException {
        Bench.delete(project.resolve(".fota"));
        Bench.delete(project.resolve("build"));
    }

    private static Path copy(Bench bench, String name) throws IOException {
        Path from = bench.repository().resolve("examples/blinky");
        Path to = bench.work().resolve(name);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Path relative = from.relativize(file);
                if (!MADE.contains(relative.getName(0).toString())) {
                    Files.copy(file, to.resolve(relative));
                }
            }
        }
        return to;
    }

    private static String ratio(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }
}

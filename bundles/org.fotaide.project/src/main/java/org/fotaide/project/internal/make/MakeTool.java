// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.make;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.internal.process.Tool;
import org.fotaide.project.internal.process.ToolExit;
import org.fotaide.project.internal.process.ToolRun;
import org.fotaide.project.problem.ProjectProblem;

/**
 * GNU make in one directory.
 *
 * @param program how it is called
 * @param directory where it runs
 * @param environment what is added to this process's environment
 * @param limit how long one call may run
 * @param gathersOutput whether it can keep the output of parallel jobs apart (4.0 and later)
 */
public record MakeTool(
        String program,
        Path directory,
        Map<String, String> environment,
        Optional<Duration> limit,
        boolean gathersOutput) {
    private static final Pattern VERSION = Pattern.compile("GNU Make (\\d+)\\.(\\d+).*");

    /** What is printed in a dry run and is no command: make's own words, and the SDK's where it lists dependencies. */
    private static final Pattern NO_COMMAND = Pattern.compile("(?:g?make(?:\\[\\d+])?|DEPEND): .*");

    /** Finds GNU make: under its own name, or as {@code gmake} where {@code make} is another one. */
    public static MakeTool find(
            Path directory, Map<String, String> environment, Optional<Duration> limit, Progress progress)
            throws FotaException, CancelledException {
        MakeTool make = new MakeTool("make", directory, environment, limit, false);
        String said = make.firstLine(progress);
        if (!said.startsWith("GNU Make")) {
            try {
                make = new MakeTool("gmake", directory, environment, limit, false);
                said = make.firstLine(progress);
            } catch (FotaException noOther) {
                throw new FotaException(ProjectProblem.MAKE_NOT_GNU.with("make", said), noOther);
            }
        }
        Matcher version = VERSION.matcher(said);
        boolean gathers = version.matches() && Integer.parseInt(version.group(1)) >= 4;
        return new MakeTool(make.program, directory, environment, limit, gathers);
    }

    private String firstLine(Progress progress) throws FotaException, CancelledException {
        List<String> lines = new ArrayList<>();
        new ToolRun(tool(List.of("--version"))).call(progress, lines::add);
        return lines.isEmpty() ? "nothing" : lines.get(0);
    }

    /**
     * Makes goals for real.
     *
     * @param jobs how many commands may run at once
     */
    public ToolExit run(List<String> arguments, int jobs, Progress progress, Consumer<String> line)
            throws FotaException, CancelledException {
        List<String> all = new ArrayList<>(List.of("--print-directory", "--jobs=" + jobs));
        if (gathersOutput && jobs > 1) {
            all.add("--output-sync=target");
        }
        all.addAll(arguments);
        return new ToolRun(tool(all)).call(progress, line);
    }

    /** The commands that make would run; empty if it would fail. */
    Optional<DryRun> dryRun(List<String> arguments, Progress progress) throws FotaException, CancelledException {
        List<String> all = new ArrayList<>(List.of("--just-print", "--no-print-directory"));
        all.addAll(arguments);
        DryRun.Reader reader = new DryRun.Reader();
        ToolExit exit = new ToolRun(tool(all)).call(progress, line -> {
            if (!NO_COMMAND.matcher(line).matches()) {
                reader.read(line);
            }
        });
        return exit.good() ? Optional.of(reader.end()) : Optional.empty();
    }

    /** What an expression of make's language is worth within the project's Makefile; empty if make fails on it. */
    public Optional<String> value(String expression, List<String> arguments, Progress progress)
            throws FotaException, CancelledException {
        String mark = "fota-value:";
        List<String> all = new ArrayList<>(List.of("--silent", "--no-print-directory"));
        all.addAll(arguments);
        all.add("--eval=fota-value: ; @echo '" + mark + expression + "'");
        all.add("fota-value");
        List<String> values = new ArrayList<>();
        ToolExit exit = new ToolRun(tool(all)).call(progress, line -> {
            if (line.startsWith(mark)) {
                values.add(line.substring(mark.length()).strip());
            }
        });
        return exit.good() ? values.stream().findFirst() : Optional.empty();
    }

    private Tool tool(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(program);
        command.addAll(arguments);
        return new Tool(command, directory, environment, "", limit);
    }
}

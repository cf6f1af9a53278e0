// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.internal.process.StepFailedException;
import org.fotaide.project.internal.process.StepLog;
import org.fotaide.project.internal.process.Tool;
import org.fotaide.project.internal.process.ToolExit;
import org.fotaide.project.internal.process.ToolRun;
import org.fotaide.project.problem.ProjectProblem;

/**
 * One run of the project's own commands.
 *
 * @param what what they are to make, for people: {@code user1}
 * @param variables what the commands find in their environment
 * @param candidates the files of which they are to make at least one
 */
record CommandRun(
        BuildPlan plan,
        List<List<String>> commands,
        String what,
        Map<String, String> variables,
        List<Path> candidates) {
    /**
     * What was made.
     *
     * @param files those of the candidates that are there
     * @param notes what a person should know
     */
    record Made(List<Path> files, List<String> notes, Duration took) {}

    Made call(StepLog log) throws FotaException, CancelledException, StepFailedException, IOException {
        if (commands.isEmpty() || commands.stream().anyMatch(List::isEmpty)) {
            throw new FotaException(ProjectProblem.COMMAND_MISSING.with());
        }
        Map<Path, FileTime> before = times();
        log.begin("Building " + what);
        Duration took = Duration.ZERO;
        for (List<String> command : commands) {
            Tool tool = new Tool(command, plan.directory(), variables, "", plan.limit());
            ToolExit exit = new ToolRun(tool).call(log.progress(), log::line);
            if (!exit.good()) {
                throw new StepFailedException(what, tool.program(), exit.status());
            }
            took = took.plus(exit.took());
        }
        List<Path> made = candidates.stream().filter(Files::isRegularFile).toList();
        if (made.isEmpty()) {
            throw new FotaException(ProjectProblem.IMAGE_MISSING.with(what, names()));
        }
        return new Made(made, left(made, before), took);
    }

    private List<String> left(List<Path> made, Map<Path, FileTime> before) throws IOException {
        List<String> notes = new ArrayList<>();
        for (Path file : made) {
            if (Files.getLastModifiedTime(file).equals(before.get(file))) {
                notes.add("The command for " + what + " left " + file + " as it was; whether that file is up to"
                        + " date rests with the command.");
            }
        }
        return notes;
    }

    private Map<Path, FileTime> times() throws IOException {
        Map<Path, FileTime> times = new HashMap<>();
        for (Path file : candidates) {
            if (Files.isRegularFile(file)) {
                times.put(file, Files.getLastModifiedTime(file));
            }
        }
        return times;
    }

    private String names() {
        return String.join(", ", candidates.stream().map(Path::toString).toList());
    }
}

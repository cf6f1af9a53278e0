// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.work.Problem;
import org.fotaide.project.compiler.CompilerMessage;
import org.fotaide.project.compiler.MessageReader;
import org.fotaide.project.internal.process.MissingTool;
import org.fotaide.project.internal.process.StepFailedException;
import org.fotaide.project.problem.ProjectProblem;

/** What the tools of one build said, and what a failure among it means. */
final class BuildLog {
    private static final int KEPT = 60;
    private static final Pattern MISSING =
            Pattern.compile("(?<program>\\S+): (?:not found|[Cc]ommand not found|No such file or directory)");

    private final BuildPlan plan;
    private final MessageReader reader;
    private final Deque<String> last = new ArrayDeque<>();

    BuildLog(BuildPlan plan) {
        this.plan = plan;
        this.reader = new MessageReader(plan.directory());
    }

    void read(String line) {
        reader.read(line);
        last.add(line);
        if (last.size() > KEPT) {
            last.remove();
        }
    }

    List<CompilerMessage> messages() {
        return reader.messages();
    }

    BuildFailedException failure(StepFailedException failed) {
        return new BuildFailedException(problem(failed), messages(), List.copyOf(last));
    }

    private Problem problem(StepFailedException failed) {
        List<CompilerMessage> errors =
                messages().stream().filter(CompilerMessage::error).toList();
        if (errors.stream().anyMatch(error -> error.text().contains("No space left on device"))) {
            return ProjectProblem.DISK_FULL.with("a tool of the build said so", plan.directory());
        }
        Optional<String> missing =
                errors.stream().flatMap(error -> program(error).stream()).findFirst();
        return missing.map(MissingTool::problem)
                .orElseGet(() -> ProjectProblem.BUILD_FAILED.with(
                        failed.step(), summary(errors), failed.program(), failed.status()));
    }

    /** A program that make or the shell did not find; a file that a compiler did not find is another matter. */
    private static Optional<String> program(CompilerMessage error) {
        Matcher matcher = MISSING.matcher(error.text());
        boolean byMakeOrShell = error.file().isEmpty() && matcher.matches();
        return byMakeOrShell ? Optional.of(matcher.group("program")) : Optional.empty();
    }

    private String summary(List<CompilerMessage> errors) {
        if (errors.isEmpty()) {
            return "no tool reported an error in a form that is known here; its last line is \""
                    + Optional.ofNullable(last.peekLast()).orElse("") + "\".";
        }
        String first = errors.get(0).text(plan.directory()).replaceFirst("\\.$", "");
        return errors.size() == 1
                ? first + "."
                : String.format(Locale.ROOT, "%d errors, the first is %s.", errors.size(), first);
    }
}

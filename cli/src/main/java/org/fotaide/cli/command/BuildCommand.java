// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import org.fotaide.api.build.BuildProject;
import org.fotaide.api.json.BuildJson;
import org.fotaide.api.json.ProblemJson;
import org.fotaide.api.words.BuildWords;
import org.fotaide.cli.json.JsonOutput;
import org.fotaide.cli.terminal.Exit;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.cli.terminal.Terminal;
import org.fotaide.cli.terminal.TerminalProgress;
import org.fotaide.project.build.BuildFailedException;
import org.fotaide.project.build.BuildReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code fota build}: makes the images of a project. */
@Command(
        name = "build",
        description = "Build user1.bin and user2.bin of a project, or its one Arduino image, and check them.",
        mixinStandardHelpOptions = true)
public final class BuildCommand extends ResultCommand {
    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The project (default: this folder).")
    private Path folder = Path.of("");

    public BuildCommand(Shell shell) {
        super(shell);
    }

    @Override
    public Integer call() throws Exception {
        try (TerminalProgress progress = shell().progress()) {
            BuildReport report = new BuildProject(shell().resolve(folder)).call(progress);
            progress.close();
            switch (format()) {
                case JSON -> new JsonOutput(shell().terminal()).print(new BuildJson().of(report));
                case TEXT -> print(report);
            }
            return Exit.GOOD.status();
        } catch (BuildFailedException failed) {
            tell(failed);
            return Exit.after(failed.problem()).status();
        }
    }

    private void tell(BuildFailedException failed) {
        if (format() == Format.JSON) {
            JsonObject json = new JsonObject();
            json.add("problem", new ProblemJson().of(failed.problem()));
            JsonArray messages = new BuildJson().messages(failed.messages());
            json.add("messages", messages);
            new JsonOutput(shell().terminal()).print(json);
        }
        failed.messages().forEach(message -> shell().terminal().tell(message.text(shell().directory())));
        if (failed.messages().isEmpty()) {
            failed.lastLines().forEach(shell().terminal()::tell);
        }
        new ProblemPrinter(shell().terminal()).print(failed.problem(), Format.TEXT);
    }

    private void print(BuildReport report) {
        Terminal terminal = shell().terminal();
        report.messages().forEach(message -> terminal.print(message.text(shell().directory())));
        new BuildWords(report).lines().forEach(terminal::print);
    }
}

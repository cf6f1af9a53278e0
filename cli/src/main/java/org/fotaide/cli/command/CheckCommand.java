// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import com.google.gson.JsonElement;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.fotaide.api.check.CheckProject;
import org.fotaide.api.json.FindingJson;
import org.fotaide.api.json.SarifLog;
import org.fotaide.cli.json.JsonOutput;
import org.fotaide.cli.terminal.Exit;
import org.fotaide.cli.terminal.Paint;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.cli.terminal.Terminal;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.check.CheckReport;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.FixReport;
import org.fotaide.project.check.Related;
import org.fotaide.project.check.Silenced;
import org.fotaide.project.check.Suppression;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fota check}: finds what is wrong in projects, and mends what is sure. */
@Command(
        name = "check",
        description =
                "Check what decides an update, here and in every folder below: fota.yaml, ROM names and version macros in"
                        + " sources, build settings, partition tables, linker scripts, release folders and built images.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A comment fota:ignore CODE silences a finding in its line, or in the next one where it stands alone;"
                    + " fota:ignore-file CODE in the whole file.",
            "",
            "Exit status: 0 nothing that --fail-on names was found, 1 something was, 2 something could not be checked."
        })
public final class CheckCommand implements Callable<Integer>, Reporting {
    private final Shell shell;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files and folders (default: this folder).")
    private List<Path> paths = List.of(Path.of(""));

    @Option(names = "--fix", description = "Apply every fix that is sure, then check again.")
    private boolean fix;

    @Option(
            names = "--format",
            paramLabel = "text|json|sarif",
            description = "How to write the result (default: text).")
    private CheckFormat format = CheckFormat.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "error|warning|information|never",
            defaultValue = "error",
            description = "The least that makes the exit status 1 (default: error).")
    private FailOn failOn = FailOn.ERROR;

    @Option(
            names = "--show-silenced",
            description = "Tell also what comments and fota.yaml silence, and by what; it never fails a check.")
    private boolean showSilenced;

    public CheckCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Format format() {
        return format == CheckFormat.TEXT ? Format.TEXT : Format.JSON;
    }

    @Override
    public Integer call() throws Exception {
        CheckProject check = new CheckProject(paths.stream().map(shell::resolve).toList());
        CheckReport report;
        if (fix) {
            FixReport fixed = check.fix(Progress.NONE);
            tellMended(fixed);
            report = fixed.after();
        } else {
            report = check.call(Progress.NONE);
        }
        report.problems().forEach(problem -> new ProblemPrinter(shell.terminal()).print(problem, Format.TEXT));
        write(report);
        if (!report.problems().isEmpty()) {
            return Exit.CANNOT.status();
        }
        return (failOn.isMetBy(report) ? Exit.WRONG : Exit.GOOD).status();
    }

    private void tellMended(FixReport fixed) {
        fixed.problems().forEach(problem -> new ProblemPrinter(shell.terminal()).print(problem, Format.TEXT));
        for (Finding finding : fixed.applied()) {
            finding.sureFix()
                    .ifPresent(sure -> shell.terminal().tell("mended " + place(finding) + ": " + sure.title()));
        }
    }

    private void write(CheckReport report) {
        switch (format) {
            case JSON -> new JsonOutput(shell.terminal()).print(json(report));
            case SARIF -> new JsonOutput(shell.terminal()).print(sarif(report));
            case TEXT -> print(report);
        }
    }

    private JsonElement json(CheckReport report) {
        FindingJson json = new FindingJson(this::shown);
        return showSilenced ? json.of(report.findings(), report.silenced()) : json.of(report.findings());
    }

    private JsonElement sarif(CheckReport report) {
        SarifLog log = new SarifLog(this::shown);
        return showSilenced ? log.of(report.findings(), report.silenced()) : log.of(report.findings());
    }

    private void print(CheckReport report) {
        Terminal terminal = shell.terminal();
        for (Finding finding : report.findings()) {
            terminal.print(line(finding, ""));
            for (Related related : finding.related()) {
                terminal.print("    see " + shown(related.file()) + ":"
                        + related.range().start() + ": " + related.message());
            }
            for (Fix way : finding.fixes()) {
                terminal.print("    " + (way.sure() ? "--fix: " : "perhaps: ") + way.title());
            }
        }
        if (showSilenced) {
            report.silenced().forEach(this::print);
        }
        terminal.tell(summary(report));
    }

    private String line(Finding finding, String before) {
        return place(finding) + ": " + before
                + shell.terminal()
                        .paint(Paint.of(finding.severity()), finding.severity().word())
                + ": " + finding.message() + " [" + finding.code().id() + "]";
    }

    private void print(Silenced silenced) {
        shell.terminal().print(line(silenced.finding(), "silenced "));
        for (Suppression by : silenced.by()) {
            String what =
                    switch (by.kind()) {
                        case COMMENT -> "a comment";
                        case PROJECT -> shown(by.file());
                    };
            shell.terminal()
                    .print("    by " + what + by.why().map(why -> ": " + why).orElse(""));
        }
    }

    private static String summary(CheckReport report) {
        long errors = report.findings().stream().filter(Finding::isError).count();
        String files = report.files().size() == 1 ? "1 file" : report.files().size() + " files";
        if (report.files().isEmpty()) {
            return "Nothing to check: no file that decides an update is here or below.";
        }
        String silenced =
                report.silenced().isEmpty() ? "." : ", " + report.silenced().size() + " silenced.";
        return report.findings().isEmpty()
                ? files + " checked, nothing found" + silenced
                : files + " checked, " + errors + (errors == 1 ? " error" : " errors") + " among "
                        + report.findings().size() + (report.findings().size() == 1 ? " finding" : " findings")
                        + silenced;
    }

    private String place(Finding finding) {
        return shown(finding.file()) + ":" + finding.range().start();
    }

    /** As seen from where the user is. */
    private String shown(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        return whole.startsWith(shell.directory())
                ? shell.directory().relativize(whole).toString()
                : whole.toString();
    }
}

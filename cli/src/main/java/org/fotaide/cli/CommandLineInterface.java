// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.fotaide.cli.command.BuildCommand;
import org.fotaide.cli.command.CheckCommand;
import org.fotaide.cli.command.DemoCommand;
import org.fotaide.cli.command.DevicesCommand;
import org.fotaide.cli.command.Format;
import org.fotaide.cli.command.ImageCommand;
import org.fotaide.cli.command.ImageInfoCommand;
import org.fotaide.cli.command.ImagePackCommand;
import org.fotaide.cli.command.ImageSignCommand;
import org.fotaide.cli.command.ImageVerifyCommand;
import org.fotaide.cli.command.LanguageServerCommand;
import org.fotaide.cli.command.LayoutCommand;
import org.fotaide.cli.command.NewCommand;
import org.fotaide.cli.command.ProblemPrinter;
import org.fotaide.cli.command.PublishCommand;
import org.fotaide.cli.command.Reporting;
import org.fotaide.cli.command.RomCommand;
import org.fotaide.cli.command.SimulateCommand;
import org.fotaide.cli.command.UploadCommand;
import org.fotaide.cli.command.VerifyReleaseCommand;
import org.fotaide.cli.serve.ServeCommands;
import org.fotaide.cli.terminal.Exit;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** Everything that {@code fota} understands, wired to one {@link Shell}. */
public final class CommandLineInterface {
    private final Shell shell;
    private final CommandLine commands;

    public CommandLineInterface(Shell shell) {
        this.shell = shell;
        this.commands = new CommandLine(new FotaCommand())
                .addSubcommand(new NewCommand(shell))
                .addSubcommand(new CheckCommand(shell))
                .addSubcommand(new RomCommand(shell))
                .addSubcommand(new LayoutCommand(shell))
                .addSubcommand(new CommandLine(new ImageCommand())
                        .addSubcommand(new ImageInfoCommand(shell))
                        .addSubcommand(new ImageVerifyCommand(shell))
                        .addSubcommand(new ImagePackCommand(shell))
                        .addSubcommand(new ImageSignCommand(shell)))
                .addSubcommand(new BuildCommand(shell))
                .addSubcommand(new DevicesCommand(shell))
                .addSubcommand(new UploadCommand(shell))
                .addSubcommand(new PublishCommand(shell))
                .addSubcommand(new VerifyReleaseCommand(shell))
                .addSubcommand(new ServeCommands(shell).all())
                .addSubcommand(new SimulateCommand(shell))
                .addSubcommand(new LanguageServerCommand(shell))
                .addSubcommand(new DemoCommand(shell))
                .addSubcommand(new CommandLine(new GenerateCompletion()))
                .addSubcommand(new CommandLine.HelpCommand())
                .setOut(new PrintWriter(shell.terminal().out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(shell.terminal().err(), true, StandardCharsets.UTF_8))
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(shell.terminal().outColours() ? Ansi.ON : Ansi.OFF))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAllowSubcommandsAsOptionParameters(true) // fota serve --metrics key, beside fota serve key
                .setParameterExceptionHandler((wrong, arguments) -> misunderstood(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
        new OptionValues().addTo(commands);
    }

    /** Runs one command and returns the status of the process. */
    public int run(String... arguments) {
        return commands.execute(arguments);
    }

    /** The usage of a command fills the screen and hides what is wrong; whoever wants it is told how to get it. */
    private static int misunderstood(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("fota: " + wrong.getMessage());
        boolean guessed = CommandLine.UnmatchedArgumentException.printSuggestions(wrong, err);
        String name = command.getCommandSpec().qualifiedName();
        err.println("      " + (guessed ? "Or see" : "See") + " " + name + " --help.");
        return Exit.CANNOT.status();
    }

    private int failed(Exception failure, CommandLine failed) throws Exception {
        if (failure instanceof CancelledException) {
            shell.terminal().tell("fota: cancelled.");
            return Exit.CANCELLED.status();
        }
        if (failure instanceof FotaException expected) {
            new ProblemPrinter(shell.terminal()).print(expected.problem(), format(failed));
            return Exit.after(expected.problem()).status();
        }
        throw failure;
    }

    private static Format format(CommandLine command) {
        return command.getCommand() instanceof Reporting reporting ? reporting.format() : Format.TEXT;
    }
}

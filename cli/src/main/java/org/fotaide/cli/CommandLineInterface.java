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
import org.fotaide.cli.command.ImageVerifyCommand;
import org.fotaide.cli.command.LanguageServerCommand;
import org.fotaide.cli.command.LayoutCommand;
import org.fotaide.cli.command.ProblemPrinter;
import org.fotaide.cli.command.Reporting;
import org.fotaide.cli.command.RomCommand;
import org.fotaide.cli.command.SimulateCommand;
import org.fotaide.cli.command.UploadCommand;
import org.fotaide.cli.terminal.Exit;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.deploy.upload.PortRange;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.simulator.espota.Oddity;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.TypeConversionException;

/** Everything that {@code fota} understands, wired to one {@link Shell}. */
public final class CommandLineInterface {
    private final Shell shell;
    private final CommandLine commands;

    public CommandLineInterface(Shell shell) {
        this.shell = shell;
        this.commands = new CommandLine(new FotaCommand())
                .addSubcommand(new CheckCommand(shell))
                .addSubcommand(new RomCommand(shell))
                .addSubcommand(new LayoutCommand(shell))
                .addSubcommand(new CommandLine(new ImageCommand())
                        .addSubcommand(new ImageInfoCommand(shell))
                        .addSubcommand(new ImageVerifyCommand(shell))
                        .addSubcommand(new ImagePackCommand(shell)))
                .addSubcommand(new BuildCommand(shell))
                .addSubcommand(new DevicesCommand(shell))
                .addSubcommand(new UploadCommand(shell))
                .addSubcommand(new SimulateCommand(shell))
                .addSubcommand(new LanguageServerCommand(shell))
                .addSubcommand(new DemoCommand(shell))
                .addSubcommand(new CommandLine(new GenerateCompletion()))
                .addSubcommand(new CommandLine.HelpCommand())
                .setOut(new PrintWriter(shell.terminal().out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(shell.terminal().err(), true, StandardCharsets.UTF_8))
                .setColorScheme(
                        CommandLine.Help.defaultColorScheme(shell.terminal().outColours() ? Ansi.ON : Ansi.OFF))
                .registerConverter(FlashMap.class, CommandLineInterface::map)
                .registerConverter(PortRange.class, CommandLineInterface::ports)
                .registerConverter(FlashSize.class, CommandLineInterface::size)
                .registerConverter(Oddity.class, CommandLineInterface::oddity)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
    }

    /** Runs one command and returns the status of the process. */
    public int run(String... arguments) {
        return commands.execute(arguments);
    }

    private static FlashMap map(String number) {
        return FlashMap.valueOf("MAP_" + number);
    }

    private static FlashSize size(String text) {
        return FlashSize.of(text)
                .orElseThrow(() -> new TypeConversionException("'" + text + "' is no size of a flash"));
    }

    private static Oddity oddity(String word) {
        return Oddity.of(word).orElseThrow(() -> new TypeConversionException("'" + word + "' is no fault of a device"));
    }

    private static PortRange ports(String text) {
        String[] ends = text.split("-", 2);
        int first = Integer.parseInt(ends[0].strip());
        return new PortRange(first, ends.length == 1 ? first : Integer.parseInt(ends[1].strip()));
    }

    private int failed(Exception failure, CommandLine failed) throws Exception {
        if (failure instanceof CancelledException) {
            shell.terminal().tell("fota: cancelled.");
            return Exit.CANCELLED.status();
        }
        if (failure instanceof FotaException expected) {
            new ProblemPrinter(shell.terminal()).print(expected.problem(), format(failed));
            return Exit.CANNOT.status();
        }
        throw failure;
    }

    private static Format format(CommandLine command) {
        return command.getCommand() instanceof Reporting reporting ? reporting.format() : Format.TEXT;
    }
}

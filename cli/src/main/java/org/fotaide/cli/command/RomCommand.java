// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fotaide.api.json.RomJson;
import org.fotaide.api.rom.ExplainRomName;
import org.fotaide.cli.json.JsonOutput;
import org.fotaide.cli.terminal.Exit;
import org.fotaide.cli.terminal.Paint;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.cli.terminal.Terminal;
import org.fotaide.firmware.finding.Fault;
import org.fotaide.firmware.finding.Repair;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fota rom}: takes ROM names apart. */
@Command(
        name = "rom",
        description = "Take ROM names apart: what each part means, what is wrong, how to mend it.",
        mixinStandardHelpOptions = true)
public final class RomCommand implements Callable<Integer>, Reporting {
    private final Shell shell;

    @Parameters(
            paramLabel = "NAME",
            arity = "1..*",
            description = "ROM names, such as 'v1.0.2t45772(a)' (quote the brackets).")
    private List<String> names = List.of();

    @Option(
            names = "--ptype",
            paramLabel = "NUMBER",
            description = "The product type that repairs may put in, 1..4294967295.")
    private Optional<ProductType> ptype = Optional.empty();

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "How to write the result (default: text); json is a line a name.")
    private Format format = Format.TEXT;

    public RomCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Format format() {
        return format;
    }

    @Override
    public Integer call() {
        boolean legal = true;
        for (String name : names) {
            ExplainRomName explain = new ExplainRomName(name);
            ptype.ifPresent(explain::of);
            RomNameReading reading = explain.call();
            legal &= reading.legal();
            switch (format) {
                case JSON -> new JsonOutput(shell.terminal()).printLine(new RomJson().of(reading));
                case TEXT -> print(reading);
            }
        }
        return (legal ? Exit.GOOD : Exit.WRONG).status();
    }

    private void print(RomNameReading reading) {
        Terminal terminal = shell.terminal();
        String verdict = reading.legal()
                ? terminal.paint(Paint.GOOD, "legal")
                : terminal.paint(Paint.ERROR, "not a legal ROM name");
        String shown = reading.text().isEmpty() ? "(empty)" : visible(reading.text());
        terminal.print(shown + ": " + verdict);
        reading.name().ifPresent(name -> print(name, terminal));
        for (Fault fault : reading.faults()) {
            terminal.print("  column " + (fault.span().start() + 1) + ": " + fault.message() + " ["
                    + fault.code().id() + "]");
        }
        for (Repair repair : reading.repairs()) {
            terminal.print((repair.sure() ? "  mended: " : "  perhaps: ") + repair.replacement());
        }
    }

    private static void print(RomName name, Terminal terminal) {
        terminal.print("  " + name.type().meaning() + " version " + name.number() + ", value " + name.value()
                + ", product type " + name.ptype());
        terminal.print(
                "  upgrade: " + name.flag().meaning() + " (" + name.flag().letter() + ")");
    }

    /** Without what would move the cursor or hide, and no longer than anybody reads. */
    private static String visible(String text) {
        String shown = text.codePoints()
                .limit(80)
                .collect(
                        StringBuilder::new,
                        (line, character) -> line.appendCodePoint(
                                Character.isISOControl(character) || Character.getType(character) == Character.FORMAT
                                        ? '\uFFFD'
                                        : character),
                        StringBuilder::append)
                .toString();
        return shown.length() < text.length() ? shown + "…" : shown;
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.fotaide.api.json.LayoutJson;
import org.fotaide.api.project.ShowLayout;
import org.fotaide.api.project.ShowLayout.LayoutView;
import org.fotaide.cli.json.JsonOutput;
import org.fotaide.cli.terminal.Exit;
import org.fotaide.cli.terminal.Paint;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.LayoutFault;
import org.fotaide.firmware.flash.drawing.Pen;
import org.fotaide.firmware.flash.drawing.SvgDrawing;
import org.fotaide.firmware.flash.drawing.TextDrawing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fota layout}: draws the flash. */
@Command(
        name = "layout",
        description = "Draw the flash of a project, or of a map, to scale.",
        mixinStandardHelpOptions = true)
public final class LayoutCommand implements Callable<Integer>, Reporting {
    private final Shell shell;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "The project (default: this folder).")
    private Path folder = Path.of("");

    @Option(names = "--map", paramLabel = "NUMBER", description = "Draw this map (SPI_SIZE_MAP) instead of a project.")
    private Optional<FlashMap> map = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json|svg", description = "How to write it (default: text).")
    private LayoutFormat format = LayoutFormat.TEXT;

    public LayoutCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Format format() {
        return format == LayoutFormat.JSON ? Format.JSON : Format.TEXT;
    }

    @Override
    public Integer call() throws Exception {
        LayoutView view =
                map.isPresent() ? LayoutView.of(Layout.of(map.get())) : new ShowLayout(shell.resolve(folder)).call();
        switch (format) {
            case JSON -> new JsonOutput(shell.terminal()).print(new LayoutJson().of(view));
            case SVG -> shell.terminal().out().print(new SvgDrawing().draw(view.layout()));
            case TEXT -> print(view);
        }
        boolean wrong = view.faults().stream().anyMatch(fault -> fault.code().severity() == Severity.ERROR);
        return (wrong ? Exit.WRONG : Exit.GOOD).status();
    }

    private void print(LayoutView view) {
        Pen pen = Charset.defaultCharset().newEncoder().canEncode('█') ? Pen.BLOCKS : Pen.ASCII;
        shell.terminal().out().print(new TextDrawing(pen).draw(view.layout()));
        view.built().ifPresent(built -> {
            shell.terminal().print("Built last: " + built.rom() + ".");
            if (!view.outdated().isEmpty()) {
                shell.terminal()
                        .print("It is not what the project would build now: " + String.join(" ", view.outdated()));
            }
        });
        for (LayoutFault fault : view.faults()) {
            Severity severity = fault.code().severity();
            shell.terminal()
                    .print(shell.terminal().paint(Paint.of(severity), severity.word()) + ": " + fault.message() + " ["
                            + fault.code().id() + "]");
        }
    }
}

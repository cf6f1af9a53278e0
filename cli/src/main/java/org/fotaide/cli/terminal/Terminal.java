// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.terminal;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where the command line writes: results to one stream, everything told while working to the other.
 *
 * @param out results, for people or for scripts
 * @param err what is told while working
 * @param columns the width of the screen behind {@code err}; 0 where there is no screen, as in CI
 * @param outColours whether results may be coloured
 * @param errColours whether what is told while working may be coloured
 */
public record Terminal(PrintStream out, PrintStream err, int columns, boolean outColours, boolean errColours) {
    /**
     * The terminal of this process. The launcher tells the widths of the screens behind both streams, since Java cannot
     * ask; without the launcher there is no screen.
     */
    public static Terminal ofProcess() {
        boolean wanted = System.getenv("NO_COLOR") == null;
        int columns = screen("fota.err.columns");
        return new Terminal(
                utf8(System.out),
                utf8(System.err),
                columns,
                wanted && screen("fota.out.columns") > 0,
                wanted && columns > 0);
    }

    private static PrintStream utf8(PrintStream stream) {
        return new PrintStream(stream, true, StandardCharsets.UTF_8);
    }

    private static int screen(String property) {
        return Integer.getInteger(property, 0);
    }

    public boolean isScreen() {
        return columns > 0;
    }

    /** Tells people something that is not part of the result. */
    public void tell(String line) {
        err.println(line);
    }

    /** A line of the result. */
    public void print(String line) {
        out.println(line);
    }

    /** Text of a result in a colour or weight, or as it is where colours are unwanted. */
    public String paint(Paint paint, String text) {
        return outColours ? paint.on() + text + Paint.OFF : text;
    }

    /** The same for what is told while working. */
    public String paintErr(Paint paint, String text) {
        return errColours ? paint.on() + text + Paint.OFF : text;
    }
}

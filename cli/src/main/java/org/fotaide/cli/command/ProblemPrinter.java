// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import com.google.gson.JsonObject;
import org.fotaide.api.json.ProblemJson;
import org.fotaide.cli.json.JsonOutput;
import org.fotaide.cli.terminal.Paint;
import org.fotaide.cli.terminal.Terminal;
import org.fotaide.firmware.work.Problem;

/** Tells a failure: to people in three lines, to scripts as {@code {"problem": {…}}}. */
public record ProblemPrinter(Terminal terminal) {
    public void print(Problem problem, Format format) {
        if (format == Format.JSON) {
            JsonObject result = new JsonObject();
            result.add("problem", new ProblemJson().of(problem));
            new JsonOutput(terminal).print(result);
        }
        terminal.tell(terminal.paintErr(Paint.ERROR, "fota: " + problem.what()));
        terminal.tell("      " + problem.why());
        terminal.tell("      " + problem.remedy());
    }
}

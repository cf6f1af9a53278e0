// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.nio.file.Path;
import java.util.Arrays;
import org.fotaide.api.create.CreateProject;
import org.fotaide.api.create.Template;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/**
 * {@code fota.newProject {"project": FOLDER, "template": NAME, "product": NAME, "ptype": NUMBER}}: makes a project; the result is its
 * files. Nothing that is there is overwritten.
 */
final class NewProjectCommand implements ServerCommand {
    @Override
    public String name() {
        return "fota.newProject";
    }

    @Override
    public String title() {
        return "Making the project";
    }

    @Override
    public boolean makesFiles() {
        return true;
    }

    @Override
    public JsonElement run(Arguments arguments, Progress progress, Secrets secrets) throws FotaException {
        Path folder = arguments.neededPath("project");
        String wanted = arguments.neededText("template");
        Template template = Arrays.stream(Template.values())
                .filter(candidate -> candidate.word().equals(wanted))
                .findFirst()
                .orElseThrow(() -> arguments.wrong("template", "one that fota.templates lists"));
        ProductType product = arguments
                .number("ptype")
                .filter(number -> number >= 1 && number <= ProductType.LARGEST && number == Math.rint(number))
                .map(number -> new ProductType(number.longValue()))
                .orElseThrow(() -> arguments.wrong("ptype", "a whole number from 1 to " + ProductType.LARGEST));
        JsonArray made = new JsonArray();
        new CreateProject(template, arguments.neededText("product"), product)
                .in(folder)
                .forEach(made::add);
        return made;
    }
}

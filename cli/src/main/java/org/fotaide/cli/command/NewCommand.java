// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fotaide.api.create.CreateProject;
import org.fotaide.api.create.Template;
import org.fotaide.cli.json.JsonOutput;
import org.fotaide.cli.terminal.Exit;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.rom.ProductType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fota new}: puts a new project into a folder. */
@Command(
        name = "new",
        description = "Make a new project from a template; nothing that stands in the folder is overwritten.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "bare-metal  blinks an LED without an SDK; its Makefile links user1 and user2",
            "nonos-sdk   an application on Espressif's NONOS SDK, with user1 and user2; set SDK_PATH to build it",
            "arduino     a sketch with ArduinoOTA, as one image; needs arduino-cli",
            "manifest    a fota.yaml alone, for sources that exist already",
            "",
            "fota new light --ptype 45772 && fota build light"
        })
public final class NewCommand extends ResultCommand {
    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "The project's folder, made where it is missing (default: this folder).")
    private Path folder = Path.of("");

    @Option(
            names = "--template",
            paramLabel = "NAME",
            description = "What it begins with: bare-metal (default), nonos-sdk, arduino, manifest.")
    private Template template = Template.BARE_METAL;

    @Option(names = "--name", paramLabel = "NAME", description = "The product's name (default: the folder's name).")
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--ptype",
            required = true,
            paramLabel = "NUMBER",
            description = "The product type, 1..4294967295, which every ROM name of the project carries.")
    private ProductType product = new ProductType(1);

    public NewCommand(Shell shell) {
        super(shell);
    }

    @Override
    public Integer call() throws Exception {
        Path place = shell().resolve(folder).normalize();
        List<String> files = new CreateProject(template, productName(place), product).in(place);
        switch (format()) {
            case JSON -> new JsonOutput(shell().terminal()).print(json(place, files));
            case TEXT -> {
                files.forEach(
                        file -> shell().terminal().print(folder.resolve(file).toString()));
                shell().terminal()
                        .tell("fota: made a project in " + place + ". Next: fota build"
                                + (folder.toString().isEmpty() ? "" : " " + folder));
            }
        }
        return Exit.GOOD.status();
    }

    private String productName(Path place) {
        return name.or(() -> Optional.ofNullable(place.getFileName()).map(Path::toString))
                .orElse(template.word());
    }

    private JsonObject json(Path place, List<String> files) {
        JsonObject json = new JsonObject();
        json.addProperty("folder", place.toString());
        json.addProperty("template", template.word());
        JsonArray made = new JsonArray();
        files.forEach(made::add);
        json.add("files", made);
        return json;
    }
}

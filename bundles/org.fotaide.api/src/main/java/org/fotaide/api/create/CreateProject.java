// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.create;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fotaide.api.file.OutputFile;
import org.fotaide.api.problem.ApiProblem;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.manifest.Manifest;

/**
 * Puts a new project into a folder, which is made where it is missing. Nothing that stands there is overwritten; a
 * {@code .gitignore} grows by the lines that it has not.
 *
 * <pre>{@code
 * new CreateProject(Template.BARE_METAL, "light", new ProductType(45772)).in(Path.of("light"));
 * }</pre>
 *
 * @param template what it begins with
 * @param name the product's name
 */
public record CreateProject(Template template, String name, ProductType product) {
    /**
     * The files that were made, from the folder.
     *
     * @throws FotaException if the folder has a fota.yaml or one of the template's files, or cannot be written
     */
    public List<String> in(Path folder) throws FotaException {
        for (String file : template.files()) {
            if (!file.equals(IgnoreFile.NAME)) {
                refuse(folder.resolve(file));
            }
        }
        refuse(folder.resolve(Manifest.FILE_NAME));
        refuse(folder.resolve(Manifest.SHORT_FILE_NAME));
        for (String file : template.files()) {
            Path made = folder.resolve(file);
            byte[] contents = contents(file);
            new OutputFile(made).write(file.equals(IgnoreFile.NAME) ? new IgnoreFile(made).with(contents) : contents);
        }
        new OutputFile(folder.resolve(Manifest.FILE_NAME))
                .write(template.manifest(name, product).getBytes(StandardCharsets.UTF_8));
        List<String> made = new ArrayList<>(template.files());
        made.add(Manifest.FILE_NAME);
        return made;
    }

    private static void refuse(Path file) throws FotaException {
        if (Files.exists(file)) {
            throw new FotaException(ApiProblem.PROJECT_EXISTS.with(file));
        }
    }

    private byte[] contents(String file) throws FotaException {
        try (InputStream stream = CreateProject.class.getResourceAsStream(template.resource(file))) {
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new FotaException(ApiProblem.FILE_UNREADABLE.with(file, unreadable.getMessage()), unreadable);
        }
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.internal.make.LinkMap;
import org.fotaide.project.problem.ProjectProblem;

/**
 * Refuses a build that compiles beside its sources instead of into the folder that it was given: such objects outlive a
 * build, so no build would be clean. An object without a source in the project is a library in another form, and welcome.
 *
 * @param start when the build began
 */
record StrayObjects(BuildPlan plan, FileTime start) {
    private static final String OBJECT = ".o";

    void refuse(Optional<Path> map) throws IOException, FotaException {
        Set<Path> objects = new LinkedHashSet<>();
        Set<String> sources = new HashSet<>();
        Files.walkFileTree(plan.project(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean hidden = folder.getFileName() != null
                        && folder.getFileName().toString().startsWith(".");
                return hidden && !folder.equals(plan.project())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isObject(file)) {
                    sources.add(stem(file));
                } else if (attributes.lastModifiedTime().compareTo(start) >= 0) {
                    objects.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException unreadable) {
                return FileVisitResult.CONTINUE;
            }
        });
        if (map.isPresent()) {
            LinkMap.read(map.get(), plan.directory()).loaded().stream()
                    .filter(this::outside)
                    .forEach(objects::add);
        }
        for (Path object : objects) {
            if (sources.contains(stem(object))) {
                throw new FotaException(
                        ProjectProblem.OBJECTS_OUTSIDE.with(plan.project().relativize(object), object.getFileName()));
            }
        }
    }

    private boolean outside(Path input) {
        return isObject(input)
                && input.startsWith(plan.project())
                && !input.startsWith(plan.directory().resolve(WorkFolder.NAME));
    }

    private static boolean isObject(Path file) {
        return file.getFileName().toString().endsWith(OBJECT);
    }

    /** The name without what a compiler or a person puts behind it: {@code main} of {@code main.c.o}. */
    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.indexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}

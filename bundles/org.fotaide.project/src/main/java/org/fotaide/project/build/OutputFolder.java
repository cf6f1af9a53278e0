// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fotaide.project.internal.source.Sources;

/**
 * Where the images are put: all files of a build or none. New files are complete on the disk before the first old one
 * gives way; what fails in between is taken back, by the next build where this one cannot any more.
 */
record OutputFolder(Path folder) {
    /** Every file that a build may put here. The record goes first when files are taken away and comes last. */
    private static final List<String> NAMES = List.of(
            BuildRecord.NAME,
            "user1.bin",
            "user2.bin",
            "user1.elf",
            "user2.elf",
            SketchFiles.IMAGE,
            SketchFiles.PROGRAM);

    /** The sources of a project, without what a build puts here. */
    Sources apartFrom(Path project) {
        Set<Path> results = new HashSet<>();
        results.add(folder);
        NAMES.forEach(name -> results.add(folder.resolve(name)));
        return new Sources(project, results);
    }

    private Path fresh(String name) {
        return folder.resolve("." + name + ".new");
    }

    private Path old(String name) {
        return folder.resolve("." + name + ".old");
    }

    /** Takes back an exchange that was cut off, by the power or by a signal. */
    void recover() throws IOException {
        boolean cutOff = Files.exists(old(BuildRecord.NAME));
        for (String name : reversed()) {
            Files.deleteIfExists(fresh(name));
            if (cutOff && Files.exists(old(name))) {
                move(old(name), folder.resolve(name));
            } else {
                Files.deleteIfExists(old(name));
            }
        }
    }

    /** Puts these files in the place of all that a build put here before. */
    void replace(Map<String, byte[]> files) throws IOException {
        if (!Set.copyOf(NAMES).containsAll(files.keySet())) {
            throw new IllegalArgumentException("unknown among " + files.keySet());
        }
        Files.createDirectories(folder);
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(fresh(file.getKey()), file.getValue());
            }
            exchange(files.keySet());
        } finally {
            for (String name : files.keySet()) {
                Files.deleteIfExists(fresh(name));
            }
        }
    }

    private void exchange(Set<String> names) throws IOException {
        Map<Path, Path> undo = new LinkedHashMap<>();
        try {
            for (String name : NAMES) {
                if (Files.exists(folder.resolve(name))) {
                    move(folder.resolve(name), old(name));
                    undo.put(old(name), folder.resolve(name));
                }
            }
            for (String name : reversed()) {
                if (names.contains(name)) {
                    move(fresh(name), folder.resolve(name));
                }
            }
        } catch (IOException failed) {
            for (Map.Entry<Path, Path> back : undo.entrySet()) {
                move(back.getKey(), back.getValue());
            }
            throw failed;
        }
        for (String name : NAMES) {
            Files.deleteIfExists(old(name));
        }
    }

    private static List<String> reversed() {
        List<String> names = new ArrayList<>(NAMES);
        Collections.reverse(names);
        return names;
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}

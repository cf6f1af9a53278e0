// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * What every file of a folder held at one moment.
 *
 * @param files the SHA-256 of each file, by its path within the folder with {@code /} between names
 * @param times when each was written last
 */
public record FolderState(SortedMap<String, String> files, Map<String, FileTime> times) {
    private static final String UNREADABLE = "unreadable";

    /**
     * Looks at a folder now; one that is not there is empty. Links are taken as what they say, not followed.
     *
     * @param folders which folders to go into
     * @param wanted which files count
     */
    public static FolderState of(Path root, Predicate<Path> folders, Predicate<Path> wanted) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        Map<String, FileTime> times = new HashMap<>();
        if (Files.isDirectory(root)) {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.equals(root) || folders.test(folder)
                            ? FileVisitResult.CONTINUE
                            : FileVisitResult.SKIP_SUBTREE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (wanted.test(file)) {
                        files.put(name(root, file), content(file, attributes));
                        times.put(name(root, file), attributes.lastModifiedTime());
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (!(failure instanceof NoSuchFileException)) {
                        files.put(name(root, file), UNREADABLE);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        return new FolderState(files, times);
    }

    private static String name(Path root, Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    private static String content(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isSymbolicLink()) {
            return "link to " + Files.readSymbolicLink(file);
        }
        if (!attributes.isRegularFile()) {
            return "no file";
        }
        try {
            return FileHash.of(file);
        } catch (NoSuchFileException gone) {
            return "gone";
        } catch (IOException unreadable) {
            return UNREADABLE;
        }
    }

    /** The files that were there before and now hold something else, or are gone. */
    public SortedSet<String> changedIn(FolderState later) {
        SortedSet<String> changed = new TreeSet<>();
        files.forEach((file, content) -> {
            if (!content.equals(later.files.get(file))) {
                changed.add(file);
            }
        });
        return changed;
    }

    /** Whether a file was written between, be it with the same content. */
    public boolean writtenIn(FolderState later, String file) {
        return !files.containsKey(file)
                || !files.get(file).equals(later.files.get(file))
                || !Objects.equals(times.get(file), later.times.get(file));
    }

    /** The files that were not there before. */
    public SortedSet<String> addedIn(FolderState later) {
        SortedSet<String> added = new TreeSet<>(later.files.keySet());
        added.removeAll(files.keySet());
        return added;
    }

    public FolderState without(Collection<String> names) {
        SortedMap<String, String> left = new TreeMap<>(files);
        left.keySet().removeAll(names);
        return new FolderState(left, times);
    }

    /** One hash over all: equal exactly where every file is. */
    public String fingerprint() {
        StringBuilder text = new StringBuilder();
        files.forEach((file, content) ->
                text.append(file).append('\0').append(content).append('\n'));
        return FileHash.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.path;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.FileEdit;
import org.fotaide.project.check.FileVisitor;
import org.fotaide.project.text.TextEdit;

/** All places in the files of a workspace that name other files. Belongs to its thread. */
public final class PathIndex implements FileVisitor {
    private final List<PathFinder> finders;
    private final Map<Path, List<PathPlace>> files = new TreeMap<>();

    public PathIndex(List<PathFinder> finders) {
        this.finders = List.copyOf(finders);
    }

    /** With every finder that is installed. */
    public static PathIndex installed() {
        return new PathIndex(ServiceLoader.load(PathFinder.class, PathIndex.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    @Override
    public void visit(CheckContext context) {
        List<PathPlace> found =
                finders.stream().flatMap(finder -> finder.in(context).stream()).toList();
        if (!found.isEmpty()) {
            files.put(context.file(), found);
        }
    }

    @Override
    public void forget(Path file) {
        files.remove(file);
    }

    /** What has to change so that every place names the same file as before; the files are called as before the moves. */
    public List<FileEdit> after(Moves moves) {
        List<FileEdit> changes = new ArrayList<>();
        files.forEach((file, places) -> {
            List<TextEdit> edits = places.stream()
                    .flatMap(place -> edit(file, place, moves).stream())
                    .toList();
            if (!edits.isEmpty()) {
                changes.add(new FileEdit.ChangeText(file, edits));
            }
        });
        return changes;
    }

    private static Optional<TextEdit> edit(Path file, PathPlace place, Moves moves) {
        Path folder = file.getParent();
        Path newFolder = moves.after(file).getParent();
        if (folder == null || newFolder == null) {
            return Optional.empty();
        }
        try {
            Path target = folder.resolve(place.written()).normalize();
            Path moved = moves.after(target);
            boolean absolute = Path.of(place.written()).isAbsolute();
            boolean same = moved.equals(target) && (absolute || newFolder.equals(folder));
            return same
                    ? Optional.empty()
                    : Optional.of(spelled(place.written(), absolute ? moved : newFolder.relativize(moved)))
                            .filter(path -> !path.equals(place.written()))
                            .map(path -> new TextEdit(place.range(), path));
        } catch (InvalidPathException nothing) {
            return Optional.empty();
        }
    }

    /** With slashes, and with a dot before and a slash behind where they were. */
    private static String spelled(String before, Path path) {
        String text = path.toString().replace('\\', '/');
        String start = before.startsWith("./") && !text.startsWith(".") && !path.isAbsolute() ? "./" : "";
        return start + text + (before.endsWith("/") ? "/" : "");
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.guide;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fotaide.project.check.Beside;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.FileVisitor;

/**
 * What guides noted of the files of a workspace. Written on the thread that checks, read on any.
 *
 * <pre>{@code
 * Surroundings around = new Surroundings(Guides.installed());
 * Workspace workspace = new Workspace(Checkers.installed(), CheckOptions.USUAL, List.of(around));
 * around.beside(file, ManifestReading.class);
 * }</pre>
 */
public final class Surroundings implements FileVisitor {
    private final Guides guides;
    private final Map<Class<?>, Beside<Object>> notes = new HashMap<>();
    private final Map<Path, Set<Class<?>>> noted = new HashMap<>();

    public Surroundings(Guides guides) {
        this.guides = guides;
    }

    @Override
    public void visit(CheckContext context) {
        List<Object> fresh = guides.all().stream()
                .flatMap(guide -> guide.notes(context).stream())
                .toList();
        if (!fresh.isEmpty()) {
            put(context.file(), fresh);
        }
    }

    private synchronized void put(Path file, List<Object> fresh) {
        for (Object note : fresh) {
            notes.computeIfAbsent(note.getClass(), kind -> new Beside<>()).put(file, note);
            noted.computeIfAbsent(file, key -> new HashSet<>()).add(note.getClass());
        }
    }

    @Override
    public synchronized void forget(Path file) {
        Set<Class<?>> kinds = noted.remove(file);
        if (kinds != null) {
            kinds.forEach(kind -> notes.get(kind).forget(file));
        }
    }

    /** What was noted of the files in the folder of a file, or in the next one above in which any was, by their names. */
    public synchronized <T> List<T> beside(Path file, Class<T> kind) {
        Beside<Object> known = notes.get(kind);
        return known == null
                ? List.of()
                : known.of(file).stream().map(kind::cast).toList();
    }
}

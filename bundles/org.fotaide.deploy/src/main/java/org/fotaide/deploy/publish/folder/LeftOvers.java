// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.folder;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fotaide.deploy.publish.folder.PlaceEntry.Kind;
import org.fotaide.firmware.work.CancelledException;

/**
 * Clears away what tries to publish left behind that were cut off. What somebody else may be writing at this moment is left
 * alone: another release is a left-over once it is old, by the clock of the place.
 *
 * @param files the place
 */
record LeftOvers(PlaceFiles files) {
    /** Longer than anybody takes to write two images. */
    private static final Duration OLD = Duration.ofHours(1);

    /**
     * Clears a folder.
     *
     * @param name what is made anew there
     * @param own the work of this try, which stays
     */
    void clear(String folder, String name, String own) throws IOException, CancelledException {
        List<PlaceEntry> entries = files.list(folder);
        Optional<Instant> now = entries.stream()
                .filter(entry -> entry.name().equals(own))
                .map(PlaceEntry::modified)
                .findFirst();
        for (PlaceEntry entry : entries) {
            boolean old = now.filter(made -> entry.modified().isBefore(made.minus(OLD)))
                    .isPresent();
            if (WorkName.is(entry.name())
                    && !entry.name().equals(own)
                    && (old || new WorkName(entry.name()).abandoned(name))) {
                removeIfPossible(folder, entry);
            }
        }
    }

    private void removeIfPossible(String folder, PlaceEntry entry) throws CancelledException {
        try {
            remove(folder, entry);
        } catch (IOException leftForLater) {
            // it went meanwhile, or belongs to somebody else: nothing that would stop a release
        }
    }

    /**
     * A folder gets another name before it is emptied: whoever is just about to give it its final one fails, and never shows a
     * half of it.
     */
    private void remove(String folder, PlaceEntry entry) throws IOException, CancelledException {
        String path = ReleasePlace.path(folder, entry.name());
        if (entry.kind() != Kind.FOLDER) {
            files.deleteFile(path);
            return;
        }
        String gone = ReleasePlace.path(folder, WorkName.gone().text());
        files.move(path, gone);
        removeTree(gone);
    }

    void removeTree(String folder) throws IOException, CancelledException {
        for (PlaceEntry entry : files.list(folder)) {
            String path = ReleasePlace.path(folder, entry.name());
            if (entry.kind() == Kind.FOLDER) {
                removeTree(path);
            } else {
                files.deleteFile(path);
            }
        }
        files.deleteFolder(folder);
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.folder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fotaide.deploy.publish.Release;
import org.fotaide.deploy.publish.folder.PlaceEntry.Kind;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.CancelledException;

/**
 * What the devices of a product get: {@code current/PTYPE}, a link to the folder of a release, which one renaming switches.
 * A place that takes no links gets copies, which are switched file by file.
 *
 * @param files the place
 * @param product whose devices they are
 */
record CurrentRelease(PlaceFiles files, ProductType product) {
    static final String FOLDER = "current";

    String path() {
        return ReleasePlace.path(FOLDER, product.toString());
    }

    /** Makes a release that lies in the place the current one; tells what a person should know. */
    List<String> become(Release release) throws IOException, CancelledException {
        if (kind("", FOLDER).isEmpty()) {
            files.makeFolder(FOLDER);
        }
        String fresh = WorkName.fresh(product.toString()).text();
        List<String> notes = new ArrayList<>();
        if (files.link(ReleasePlace.path(FOLDER, fresh), "../" + release.rom())) {
            new LeftOvers(files).clear(FOLDER, product.toString(), fresh);
            link(ReleasePlace.path(FOLDER, fresh));
        } else {
            copies(release);
            notes.add("The place takes no links, so " + path()
                    + " holds copies: while they are replaced, one image may be" + " of the release before.");
        }
        files.sync(FOLDER);
        return notes;
    }

    private void link(String fresh) throws IOException, CancelledException {
        boolean copies =
                kind(FOLDER, product.toString()).filter(Kind.FOLDER::equals).isPresent();
        if (!copies) {
            files.replace(fresh, path());
            return;
        }
        String gone = ReleasePlace.path(FOLDER, WorkName.gone().text());
        files.move(path(), gone);
        files.move(fresh, path());
        new LeftOvers(files).removeTree(gone);
    }

    private void copies(Release release) throws IOException, CancelledException {
        if (kind(FOLDER, product.toString()).isEmpty()) {
            files.makeFolder(path());
        }
        Map<String, Bytes> wanted = release.files();
        List<String> fresh = new ArrayList<>();
        for (Map.Entry<String, Bytes> file : wanted.entrySet()) {
            String name = WorkName.fresh(file.getKey()).text();
            files.write(ReleasePlace.path(path(), name), file.getValue());
            new LeftOvers(files).clear(path(), file.getKey(), name);
            fresh.add(name);
        }
        int at = 0;
        for (String name : wanted.keySet()) {
            files.replace(ReleasePlace.path(path(), fresh.get(at)), ReleasePlace.path(path(), name));
            at++;
        }
        dropOthers(wanted.keySet());
        files.sync(path());
    }

    /** The image of a product that had no slots before, or has none now. */
    private void dropOthers(Set<String> wanted) throws IOException, CancelledException {
        for (PlaceEntry entry : files.list(path())) {
            if (entry.name().endsWith(".bin") && !WorkName.is(entry.name()) && !wanted.contains(entry.name())) {
                files.deleteFile(ReleasePlace.path(path(), entry.name()));
            }
        }
    }

    private Optional<Kind> kind(String folder, String name) throws IOException, CancelledException {
        return files.list(folder).stream()
                .filter(entry -> entry.name().equals(name))
                .map(PlaceEntry::kind)
                .findFirst();
    }
}

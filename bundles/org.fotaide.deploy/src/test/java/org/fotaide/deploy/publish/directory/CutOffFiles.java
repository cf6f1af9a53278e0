// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.directory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fotaide.deploy.publish.folder.PlaceEntry;
import org.fotaide.deploy.publish.folder.PlaceFiles;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;

/** Files of a folder that are cut off after some changes, as by a kill: from then on nothing works any more. */
final class CutOffFiles implements PlaceFiles {
    static final int NEVER = Integer.MAX_VALUE;

    private final PlaceFiles files;
    private final boolean links;
    private int changesLeft;
    private int changes;
    private Optional<String> kept = Optional.empty();

    /**
     * @param links whether the place takes links
     * @param changesLeft how many changes go well
     */
    CutOffFiles(Path root, boolean links, int changesLeft) {
        this.files = new LocalFiles(root, Progress.NONE);
        this.links = links;
        this.changesLeft = changesLeft;
    }

    /** Lets nobody touch this one, as if it belonged to another user. */
    CutOffFiles keeping(Path other) {
        kept = Optional.of(String.valueOf(other.getFileName()));
        return this;
    }

    int changes() {
        return changes;
    }

    private void change() throws IOException {
        look();
        changesLeft--;
        changes++;
    }

    private void look() throws IOException {
        if (changesLeft == 0) {
            throw new IOException("cut off");
        }
    }

    @Override
    public String where() {
        return files.where();
    }

    @Override
    public List<PlaceEntry> list(String folder) throws IOException, CancelledException {
        look();
        return files.list(folder);
    }

    @Override
    public void checkRoot() throws IOException, CancelledException {
        files.checkRoot();
    }

    @Override
    public void makeRoot() throws IOException, CancelledException {
        files.makeRoot();
    }

    @Override
    public void makeFolder(String path) throws IOException, CancelledException {
        change();
        files.makeFolder(path);
    }

    /** A cut comes in the middle of a file, too. */
    @Override
    public void write(String path, Bytes content) throws IOException, CancelledException {
        if (changesLeft == 1) {
            files.write(path, content.slice(0, content.length() / 2));
        }
        change();
        look();
        files.write(path, content);
    }

    @Override
    public Optional<Bytes> read(String path, int most) throws IOException, CancelledException {
        look();
        return files.read(path, most);
    }

    @Override
    public boolean link(String path, String target) throws IOException, CancelledException {
        if (!links) {
            return false;
        }
        change();
        return files.link(path, target);
    }

    @Override
    public void move(String from, String to) throws IOException, CancelledException {
        change();
        if (kept.equals(Optional.of(from))) {
            throw new IOException("access denied");
        }
        files.move(from, to);
    }

    @Override
    public void replace(String from, String to) throws IOException, CancelledException {
        change();
        files.replace(from, to);
    }

    @Override
    public void deleteFile(String path) throws IOException, CancelledException {
        change();
        files.deleteFile(path);
    }

    @Override
    public void deleteFolder(String path) throws IOException, CancelledException {
        change();
        files.deleteFolder(path);
    }

    @Override
    public void sync(String folder) throws IOException, CancelledException {
        look();
        files.sync(folder);
    }

    @Override
    public List<String> notes() {
        return files.notes();
    }

    @Override
    public void close() {
        files.close();
    }
}

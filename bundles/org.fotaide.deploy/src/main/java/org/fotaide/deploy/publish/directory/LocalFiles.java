// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.directory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fotaide.deploy.publish.folder.PlaceEntry;
import org.fotaide.deploy.publish.folder.PlaceEntry.Kind;
import org.fotaide.deploy.publish.folder.PlaceFiles;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;

/** Files of a folder that the system of this computer shows. */
final class LocalFiles implements PlaceFiles {
    /** Between two looks whether to go on, in bytes. */
    private static final int CHUNK = 64 * 1024;

    private final Path root;
    private final Progress progress;

    LocalFiles(Path root, Progress progress) {
        this.root = root;
        this.progress = progress;
    }

    @Override
    public String where() {
        return root.toString();
    }

    private Path at(String path) {
        return root.resolve(path);
    }

    @Override
    public List<PlaceEntry> list(String folder) throws IOException {
        try (Stream<Path> found = Files.list(at(folder))) {
            List<PlaceEntry> entries = new ArrayList<>();
            for (Path file : found.toList()) {
                entry(file).ifPresent(entries::add);
            }
            return entries;
        } catch (NoSuchFileException nothing) {
            return List.of();
        } catch (IOException e) {
            throw told(e);
        }
    }

    /** Empty if it went meanwhile. */
    private static Optional<PlaceEntry> entry(Path file) throws IOException {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Kind kind = found.isSymbolicLink() ? Kind.LINK : found.isDirectory() ? Kind.FOLDER : Kind.FILE;
            return Optional.of(new PlaceEntry(
                    String.valueOf(file.getFileName()),
                    kind,
                    found.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    @Override
    public void checkRoot() throws IOException {
        Path folder = Files.exists(root) ? root : root.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException(folder + ": there is no such folder");
        }
        if (!Files.isWritable(folder)) {
            throw new IOException(folder + ": access denied");
        }
    }

    @Override
    public void makeRoot() throws IOException {
        if (!Files.isDirectory(root)) {
            make(root);
        }
    }

    @Override
    public void makeFolder(String path) throws IOException {
        make(at(path));
    }

    private static void make(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (IOException e) {
            throw told(e);
        }
    }

    @Override
    public void write(String path, Bytes content) throws IOException, CancelledException {
        progress.beginBytes("Writing " + path.substring(path.lastIndexOf('/') + 1), content.length());
        try (FileChannel channel =
                FileChannel.open(at(path), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(content.toArray());
            while (rest.hasRemaining()) {
                progress.checkCancelled();
                ByteBuffer chunk = rest.slice(rest.position(), Math.min(CHUNK, rest.remaining()));
                int written = channel.write(chunk);
                rest.position(rest.position() + written);
                progress.worked(written);
            }
            channel.force(true);
        } catch (IOException e) {
            throw told(e);
        }
    }

    @Override
    public Optional<Bytes> read(String path, int most) throws IOException {
        try (InputStream in = Files.newInputStream(at(path))) {
            byte[] read = in.readNBytes(most + 1);
            return read.length > most ? Optional.empty() : Optional.of(Bytes.copyOf(read));
        } catch (NoSuchFileException nothing) {
            return Optional.empty();
        } catch (IOException e) {
            throw told(e);
        }
    }

    /** Some file systems take no links, and Windows only from those who may. */
    @Override
    public boolean link(String path, String target) throws IOException {
        try {
            Files.createSymbolicLink(at(path), Path.of(target));
            return true;
        } catch (FileAlreadyExistsException | NoSuchFileException e) {
            throw told(e);
        } catch (FileSystemException | UnsupportedOperationException noLinks) {
            return false;
        }
    }

    @Override
    public void move(String from, String to) throws IOException {
        try {
            Files.move(at(from), at(to), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw told(e);
        }
    }

    @Override
    public void replace(String from, String to) throws IOException {
        try {
            Files.move(at(from), at(to), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw told(e);
        }
    }

    @Override
    public void deleteFile(String path) throws IOException {
        delete(path);
    }

    @Override
    public void deleteFolder(String path) throws IOException {
        delete(path);
    }

    private void delete(String path) throws IOException {
        try {
            Files.deleteIfExists(at(path));
        } catch (IOException e) {
            throw told(e);
        }
    }

    @Override
    public void sync(String folder) {
        try (FileChannel channel = FileChannel.open(at(folder), StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOffered) {
            // Windows opens no folders; there the file system itself sees to its names
        }
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public void close() {}

    /** With a message that is a reason, where the system only says which file. */
    private static IOException told(IOException failure) {
        String file = failure instanceof FileSystemException system ? String.valueOf(system.getFile()) : "";
        String said = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        String reason = said != null ? said : word(failure);
        return new IOException(file.isEmpty() || file.equals("null") ? reason : file + ": " + reason, failure);
    }

    private static String word(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "access denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "there is no such file or folder";
        }
        return failure instanceof FileAlreadyExistsException || failure instanceof DirectoryNotEmptyException
                ? "it is there already"
                : failure.getClass().getSimpleName();
    }
}

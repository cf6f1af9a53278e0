// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;

/**
 * The build's own folder, {@code .fota} in the directory of the build: objects, and what each slot's build made. Nobody
 * else needs it, and it may be deleted at any time.
 */
final class WorkFolder implements AutoCloseable {
    /** In the directory of the build. */
    static final String NAME = ".fota";

    private static final int POLL_MILLIS = 100;
    private static final String STAMP = "stamp";

    private final Path folder;
    private final FileChannel channel;

    private WorkFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** Makes the folder and keeps other builds of this project out of it; waits for one that is at work. */
    static WorkFolder open(Path folder, Progress progress) throws IOException, CancelledException {
        Files.createDirectories(folder);
        Path ignore = folder.resolve(".gitignore");
        if (!Files.exists(ignore)) {
            Files.writeString(ignore, "*\n", StandardCharsets.UTF_8);
        }
        FileChannel channel =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean mine = false;
        try {
            mine = await(channel, progress);
            return new WorkFolder(folder, channel);
        } finally {
            if (!mine) {
                channel.close();
            }
        }
    }

    private static boolean await(FileChannel channel, Progress progress) throws IOException, CancelledException {
        boolean told = false;
        while (!locked(channel)) {
            if (!told) {
                progress.begin("Waiting for another build of this project", Progress.UNKNOWN);
                told = true;
            }
            progress.checkCancelled();
            try {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            }
        }
        return true;
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock()).map(FileLock::isValid).orElse(false);
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    Path resolve(String name) {
        return folder.resolve(name);
    }

    /** An empty folder of this name. */
    Path empty(String name) throws IOException {
        Path fresh = folder.resolve(name);
        delete(fresh);
        return Files.createDirectories(fresh);
    }

    /** Marks this moment by the clock of the file system, which new files go by. */
    FileTime stamp() throws IOException {
        Files.deleteIfExists(resolve(STAMP));
        return Files.getLastModifiedTime(Files.createFile(resolve(STAMP)));
    }

    /** The moment that was marked last. */
    FileTime stamped() throws IOException {
        return Files.getLastModifiedTime(resolve(STAMP));
    }

    /** The folder for what one slot's build made. */
    Path of(Slot slot) {
        return folder.resolve(slot.word());
    }

    /** Copies a file that a build made into the slot's folder, if it was made. */
    Optional<Path> keep(Slot slot, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        Path kept = Files.createDirectories(of(slot)).resolve(file.getFileName());
        return Optional.of(
                Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES));
    }

    /** Removes a file or a folder with all that is in it. */
    static void delete(Path path) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(path)) {
            all = walk.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException nothingThere) {
            return;
        }
        for (Path each : all) {
            Files.deleteIfExists(each);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

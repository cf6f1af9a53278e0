// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Keeps other threads and processes from changing a state file. Released by the system if the program ends. */
final class StateLock implements AutoCloseable {
    /** A change takes milliseconds; whoever holds the lock for longer hangs. */
    private static final long PATIENCE_MILLIS = 2_000;

    private static final long POLL_MILLIS = 5;

    private final FileChannel channel;

    private StateLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The lock stands beside the file, since the file itself is replaced. */
    static StateLock on(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel = FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        try {
            while (tryLock(channel).isEmpty()) {
                if (System.nanoTime() - end >= 0) {
                    throw new IOException("another program has been writing it for " + PATIENCE_MILLIS + " ms");
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
            }
            return new StateLock(channel);
        } catch (IOException refused) {
            channel.close();
            throw refused;
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException anotherThread) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

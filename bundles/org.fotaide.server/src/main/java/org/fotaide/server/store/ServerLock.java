// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.problem.ServerProblem;

/** Says that a server works with a data folder; it ends with the process, however that ends. */
public final class ServerLock implements AutoCloseable {
    private static final String FILE = "server.lock";

    private final FileChannel channel;

    private ServerLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock of a folder, or says that another server has it. */
    public static ServerLock take(Path folder) throws FotaException {
        try {
            new PrivateFolder(folder).make();
            FileChannel channel =
                    FileChannel.open(folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(channel)) {
                channel.close();
                throw new FotaException(ServerProblem.STORE_IN_USE.with(folder));
            }
            return new ServerLock(channel);
        } catch (IOException cannot) {
            throw new FotaException(ServerProblem.STORE_FOLDER.with(folder, cannot), cannot);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException inThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException atTheEnd) {
            throw new IllegalStateException("the lock could not be given back", atTheEnd);
        }
    }
}

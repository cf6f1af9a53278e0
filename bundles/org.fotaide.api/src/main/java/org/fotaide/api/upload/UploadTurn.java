// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.upload;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.fotaide.api.problem.ApiProblem;
import org.fotaide.api.state.StateFolder;
import org.fotaide.deploy.device.Device;
import org.fotaide.firmware.work.FotaException;

/**
 * The right to send to a device: two programs of one user never send to one at once. It ends with the process, however that
 * ends. Where the state folder cannot be written there is no such right to have, and the device sorts it out.
 */
final class UploadTurn implements AutoCloseable {
    private static final String SELF = Long.toString(ProcessHandle.current().pid());

    private final Optional<FileChannel> channel;

    private UploadTurn(Optional<FileChannel> channel) {
        this.channel = channel;
    }

    /** Nobody is kept away. */
    static UploadTurn unlimited() {
        return new UploadTurn(Optional.empty());
    }

    static UploadTurn at(Device device, StateFolder folder) throws FotaException {
        Path file = folder.path().resolve("uploads").resolve(nameFor(device));
        FileChannel channel;
        try {
            Files.createDirectories(file.getParent());
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException unwritable) {
            return new UploadTurn(Optional.empty());
        }
        try {
            // the lock lies behind the number, which others read while it is held
            if (channel.tryLock(1L << 30, 1, false) == null) {
                throw underWay(device, file, channel);
            }
            channel.truncate(0);
            channel.write(StandardCharsets.US_ASCII.encode(SELF));
            return new UploadTurn(Optional.of(channel));
        } catch (OverlappingFileLockException sameProcess) {
            throw underWay(device, file, channel);
        } catch (IOException noLocks) {
            return new UploadTurn(Optional.of(channel));
        }
    }

    private static FotaException underWay(Device device, Path file, FileChannel channel) {
        return new FotaException(ApiProblem.UPLOAD_UNDER_WAY.with(device.name(), whose(file, channel)));
    }

    private static String whose(Path file, FileChannel channel) {
        try (channel) {
            String process = Files.readString(file, StandardCharsets.US_ASCII).strip();
            return process.equals(SELF) ? "by this program" : "by process " + process;
        } catch (IOException unreadable) {
            return "by another process";
        }
    }

    private static String nameFor(Device device) {
        String host = device.ip()
                .map(ip -> ip.getHostAddress())
                .orElse(device.identity().host());
        return (host + "-" + device.address().port()).replaceAll("[^A-Za-z0-9.-]", "_");
    }

    @Override
    public void close() {
        try {
            if (channel.isPresent()) {
                channel.get().close();
            }
        } catch (IOException alreadyGone) {
            return; // the lock went with it
        }
    }
}

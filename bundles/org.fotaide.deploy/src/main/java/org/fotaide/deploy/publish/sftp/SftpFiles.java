// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.sftp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.fotaide.deploy.publish.folder.PlaceEntry;
import org.fotaide.deploy.publish.folder.PlaceFiles;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;

/** Files of a folder on a server. */
final class SftpFiles implements PlaceFiles {
    private static final String FSYNC = "fsync@openssh.com";
    private static final String POSIX_RENAME = "posix-rename@openssh.com";

    /** Every server takes a packet of 34,000 bytes (draft-ietf-secsh-filexfer-02, 3). */
    private static final int CHUNK = 32 * 1024;

    /** Chunks that may be under way: enough for 10 MB/s over 50 ms. */
    private static final int UNDER_WAY = 16;

    private static final int READ = 0x01;
    private static final int WRITE_NEW = 0x02 | 0x08 | 0x20;
    private static final int NO_ATTRIBUTES = 0;

    private final SftpConnection server;
    private final String root;
    private final String where;
    private final Progress progress;
    private final Runnable disconnect;
    private final List<String> notes = new ArrayList<>();

    /**
     * @param root the folder, as the server knows it
     * @param where the same for people
     */
    SftpFiles(SftpConnection server, String root, String where, Progress progress, Runnable disconnect) {
        this.server = server;
        this.root = root;
        this.where = where;
        this.progress = progress;
        this.disconnect = disconnect;
    }

    @Override
    public String where() {
        return where;
    }

    private String at(String path) {
        String base = root.isEmpty() ? "." : root;
        return path.isEmpty() ? base : (base.endsWith("/") ? base : base + "/") + path;
    }

    private interface Step<T> {
        T run() throws IOException, CancelledException;
    }

    /** A cancel cuts the connection after a while, which then is no failure. */
    private <T> T step(Step<T> step) throws IOException, CancelledException {
        try {
            return step.run();
        } catch (IOException failed) {
            progress.checkCancelled();
            throw failed;
        }
    }

    private void done(SftpRequest request) throws IOException, CancelledException {
        step(() -> server.ask(request).expect(SftpReply.STATUS));
    }

    private static boolean missing(IOException failure) {
        return failure instanceof SftpStatusException status && status.code() == SftpStatusException.NO_SUCH_FILE;
    }

    @Override
    public List<PlaceEntry> list(String folder) throws IOException, CancelledException {
        return step(() -> {
            try {
                byte[] handle = handle(server.request(SftpRequest.OPENDIR).text(at(folder)));
                try {
                    return entries(handle);
                } finally {
                    close(handle);
                }
            } catch (SftpStatusException failure) {
                if (missing(failure)) {
                    return List.of();
                }
                throw failure;
            }
        });
    }

    private byte[] handle(SftpRequest request) throws IOException {
        return server.ask(request).expect(SftpReply.HANDLE).bytes();
    }

    private void close(byte[] handle) throws IOException {
        server.ask(server.request(SftpRequest.CLOSE).bytes(handle)).expect(SftpReply.STATUS);
    }

    private List<PlaceEntry> entries(byte[] folder) throws IOException {
        List<PlaceEntry> entries = new ArrayList<>();
        while (true) {
            SftpReply reply = server.ask(server.request(SftpRequest.READDIR).bytes(folder));
            try {
                reply.expect(SftpReply.NAME);
            } catch (SftpStatusException status) {
                if (status.code() == SftpStatusException.EOF) {
                    return entries;
                }
                throw status;
            }
            int count = reply.number();
            for (int i = 0; i < count; i++) {
                String name = reply.text();
                String line = reply.text();
                PlaceEntry entry = new SftpAttributes(reply).entry(name, line);
                if (!name.equals(".") && !name.equals("..")) {
                    entries.add(entry);
                }
            }
        }
    }

    @Override
    public void checkRoot() throws IOException, CancelledException {
        String base = at("").replaceFirst("(?<=.)/+$", "");
        int slash = base.lastIndexOf('/');
        String above = slash > 0 ? base.substring(0, slash) : slash == 0 ? "/" : ".";
        if (!isThere(base) && !isThere(above)) {
            throw new IOException(above + ": there is no such folder");
        }
    }

    @Override
    public void makeRoot() throws IOException, CancelledException {
        if (!isThere(at(""))) {
            makeFolder("");
        }
    }

    private boolean isThere(String path) throws IOException, CancelledException {
        try {
            step(() -> server.ask(server.request(SftpRequest.STAT).text(path)).expect(SftpReply.ATTRS));
            return true;
        } catch (SftpStatusException failure) {
            if (!missing(failure)) {
                throw failure;
            }
            return false;
        }
    }

    @Override
    public void makeFolder(String path) throws IOException, CancelledException {
        done(server.request(SftpRequest.MKDIR).text(at(path)).number(NO_ATTRIBUTES));
    }

    @Override
    public void write(String path, Bytes content) throws IOException, CancelledException {
        progress.beginBytes("Sending " + path.substring(path.lastIndexOf('/') + 1), content.length());
        step(() -> {
            byte[] handle = handle(server.request(SftpRequest.OPEN)
                    .text(at(path))
                    .number(WRITE_NEW)
                    .number(NO_ATTRIBUTES));
            send(handle, content);
            sync(handle);
            close(handle);
            return handle;
        });
    }

    private void send(byte[] handle, Bytes content) throws IOException, CancelledException {
        Deque<Chunk> underWay = new ArrayDeque<>();
        for (int at = 0; at < content.length(); at += CHUNK) {
            progress.checkCancelled();
            Bytes chunk = content.slice(at, Math.min(content.length(), at + CHUNK));
            CompletableFuture<SftpReply> answer = server.send(server.request(SftpRequest.WRITE)
                    .bytes(handle)
                    .number((long) at)
                    .bytes(chunk));
            underWay.add(new Chunk(chunk.length(), answer));
            if (underWay.size() == UNDER_WAY) {
                take(underWay.remove());
            }
        }
        while (!underWay.isEmpty()) {
            progress.checkCancelled();
            take(underWay.remove());
        }
    }

    private record Chunk(int bytes, CompletableFuture<SftpReply> answer) {}

    private void take(Chunk chunk) throws IOException {
        server.await(chunk.answer()).expect(SftpReply.STATUS);
        progress.worked(chunk.bytes());
    }

    private void sync(byte[] handle) throws IOException {
        if (server.offers(FSYNC)) {
            server.ask(server.request(SftpRequest.EXTENDED).text(FSYNC).bytes(handle))
                    .expect(SftpReply.STATUS);
        } else if (notes.isEmpty()) {
            notes.add("The server does not offer to sync files (" + FSYNC
                    + "): whether they would survive a loss of power right now is up to it.");
        }
    }

    @Override
    public Optional<Bytes> read(String path, int most) throws IOException, CancelledException {
        return step(() -> {
            try {
                byte[] handle = handle(server.request(SftpRequest.OPEN)
                        .text(at(path))
                        .number(READ)
                        .number(NO_ATTRIBUTES));
                try {
                    return content(handle, most);
                } finally {
                    close(handle);
                }
            } catch (SftpStatusException failure) {
                if (missing(failure)) {
                    return Optional.empty();
                }
                throw failure;
            }
        });
    }

    private Optional<Bytes> content(byte[] handle, int most) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        while (content.size() <= most) {
            SftpReply reply = server.ask(server.request(SftpRequest.READ)
                    .bytes(handle)
                    .number((long) content.size())
                    .number(CHUNK));
            try {
                content.writeBytes(reply.expect(SftpReply.DATA).bytes());
            } catch (SftpStatusException status) {
                if (status.code() == SftpStatusException.EOF) {
                    return Optional.of(Bytes.copyOf(content.toByteArray()));
                }
                throw status;
            }
        }
        return Optional.empty();
    }

    /**
     * OpenSSH takes the two names in the order that is not the draft's, and others follow one or the other, so it is seen by
     * what was made. Who may not make links gets one of three answers.
     */
    @Override
    public boolean link(String path, String target) throws IOException, CancelledException {
        return step(() -> {
            if (!allowed(server.request(SftpRequest.SYMLINK).text(target).text(at(path)))) {
                return false;
            }
            if (leads(path, target)) {
                return true;
            }
            boolean unused = allowed(server.request(SftpRequest.REMOVE).text(at(path)));
            return false;
        });
    }

    private boolean allowed(SftpRequest request) throws IOException {
        try {
            server.ask(request).expect(SftpReply.STATUS);
            return true;
        } catch (SftpStatusException refused) {
            return false;
        }
    }

    private boolean leads(String path, String target) throws IOException {
        try {
            SftpReply made = server.ask(server.request(SftpRequest.READLINK).text(at(path)))
                    .expect(SftpReply.NAME);
            return made.number() == 1 && made.text().equals(target);
        } catch (SftpStatusException refused) {
            return false;
        }
    }

    @Override
    public void move(String from, String to) throws IOException, CancelledException {
        done(server.request(SftpRequest.RENAME).text(at(from)).text(at(to)));
    }

    @Override
    public void replace(String from, String to) throws IOException, CancelledException {
        if (server.offers(POSIX_RENAME)) {
            done(server.request(SftpRequest.EXTENDED)
                    .text(POSIX_RENAME)
                    .text(at(from))
                    .text(at(to)));
            return;
        }
        step(() -> {
            try {
                server.ask(server.request(SftpRequest.REMOVE).text(at(to))).expect(SftpReply.STATUS);
            } catch (SftpStatusException nothingThere) {
                if (!missing(nothingThere)) {
                    throw nothingThere;
                }
            }
            return server.ask(server.request(SftpRequest.RENAME).text(at(from)).text(at(to)))
                    .expect(SftpReply.STATUS);
        });
        notes.add("The server cannot replace a file in one step (" + POSIX_RENAME + "): for a moment " + to
                + " was not there.");
    }

    @Override
    public void deleteFile(String path) throws IOException, CancelledException {
        done(server.request(SftpRequest.REMOVE).text(at(path)));
    }

    @Override
    public void deleteFolder(String path) throws IOException, CancelledException {
        done(server.request(SftpRequest.RMDIR).text(at(path)));
    }

    /** SFTP knows no such thing for folders. */
    @Override
    public void sync(String folder) {}

    @Override
    public List<String> notes() {
        return notes.stream().distinct().toList();
    }

    @Override
    public void close() {
        disconnect.run();
    }
}

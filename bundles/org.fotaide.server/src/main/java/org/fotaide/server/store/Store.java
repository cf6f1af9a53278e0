// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.limit.ServerLimits;
import org.fotaide.server.problem.ServerProblem;
import org.sqlite.SQLiteConfig;

/**
 * Everything that the server must not forget, in one SQLite file. What was acknowledged survives a kill and a power loss.
 * Several processes may have it open, such as the server and {@code fota serve key add}; each sees what the others changed.
 *
 * <pre>{@code
 * try (Store store = Store.open(folder.resolve(Store.FILE), ServerLimits.USUAL)) {
 *     store.write(tables -> { tables.products().add(product); return product; });
 * }
 * }</pre>
 */
public final class Store implements AutoCloseable {
    /** Its name in the data folder. */
    public static final String FILE = "fota-server.db";

    /** How long a process waits for another one's commit. */
    private static final int PATIENCE_MILLIS = 10_000;

    private final Path file;
    private final ServerLimits limits;
    private final Sql writing;
    private final Sql reading;
    private final Writer writer;
    private volatile Catalogue catalogue = Catalogue.of(-1, List.of(), List.of(), List.of());
    private volatile Optional<Exception> unread = Optional.empty();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** A piece of work on the tables, all of it or nothing. */
    public interface Work<T> {
        T on(Tables tables) throws SQLException, FotaException;
    }

    private Store(Path file, ServerLimits limits, Sql writing, Sql reading) throws FotaException {
        this.file = file;
        this.limits = limits;
        this.writing = writing;
        this.reading = reading;
        refresh();
        this.writer = new Writer(writing, limits, this::afterCommit);
    }

    /** Opens a store, which is made if it is not there. */
    public static Store open(Path file, ServerLimits limits) throws FotaException {
        Path folder = file.toAbsolutePath().getParent();
        try {
            new PrivateFolder(folder).make();
        } catch (IOException cannot) {
            throw new FotaException(ServerProblem.STORE_FOLDER.with(folder, reason(cannot)), cannot);
        }
        List<Sql> opened = new ArrayList<>();
        boolean done = false;
        try {
            Sql writing = connect(file, opened);
            Schema.migrate(writing, file);
            Sql reading = connect(file, opened);
            reading.update("PRAGMA query_only = 1");
            Store store = new Store(file, limits, writing, reading);
            done = true;
            return store;
        } catch (SQLException cannot) {
            throw failed(file, cannot);
        } finally {
            if (!done) {
                opened.forEach(Store::close);
            }
        }
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(PATIENCE_MILLIS);
        return config;
    }

    private static Sql connect(Path file, List<Sql> opened) throws SQLException {
        Sql sql = new Sql(config().createConnection("jdbc:sqlite:" + file.toAbsolutePath()));
        opened.add(sql);
        return sql;
    }

    private static FotaException failed(Path file, Throwable cause) {
        return new FotaException(ServerProblem.STORE_FAILED.with(file, reason(cause)), cause);
    }

    private static String reason(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    /** Where it lies. */
    public Path folder() {
        return file.toAbsolutePath().getParent();
    }

    public ServerLimits limits() {
        return limits;
    }

    /** All products, ROMs and keys as they are now. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * Calls somebody behind each change of this process, and whenever another one changed products, ROMs or keys; from the
     * thread that found it, which must not be kept long.
     */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Reads; all that it sees is of one moment. */
    public <T> T read(Work<T> work) throws FotaException {
        try {
            return atOneMoment(work);
        } catch (SQLException failed) {
            throw failed(file, failed);
        }
    }

    private <T> T atOneMoment(Work<T> work) throws SQLException, FotaException {
        synchronized (reading) {
            reading.update("BEGIN");
            try {
                return work.on(new Tables(reading, limits));
            } finally {
                reading.update("COMMIT");
            }
        }
    }

    /** Changes something; when it returns, the change is on the disk. */
    public <T> T write(Work<T> work) throws FotaException {
        try {
            return later(work).join();
        } catch (CompletionException failed) {
            throw unwrapped(failed);
        }
    }

    /** The same without waiting. It fails with a {@link FotaException}, too. */
    public <T> CompletableFuture<T> later(Work<T> work) {
        return writer.submit(work).handle((result, failed) -> {
            if (failed == null) {
                return result;
            }
            throw new CompletionException(failed instanceof SQLException ? failed(file, failed) : failed);
        });
    }

    /** The same for what nobody waits for. */
    public void inBackground(Work<?> work, Consumer<Throwable> failed) {
        writer.submit(work, done -> {}, failed);
    }

    private FotaException unwrapped(CompletionException failed) {
        Throwable cause = failed.getCause();
        return cause instanceof FotaException expected ? expected : failed(file, cause);
    }

    /** The change is on the disk whether the catalogue can be read again or not; if not, the next look will show it. */
    private void afterCommit() {
        try {
            refresh();
            unread = Optional.empty();
        } catch (FotaException | RuntimeException failed) {
            unread = Optional.of(failed);
        }
        listeners.forEach(Runnable::run);
    }

    /** Why the catalogue is not that of the last commit; empty if it is. */
    public Optional<Exception> unread() {
        return unread;
    }

    /** Looks whether anybody, here or in another process, changed products, ROMs or keys. */
    public void lookForChanges() throws FotaException {
        if (refresh()) {
            listeners.forEach(Runnable::run);
        }
    }

    private boolean refresh() throws FotaException {
        return read(tables -> {
            long version = reading.number("SELECT value FROM meta WHERE name = 'catalogue'");
            if (version == catalogue.version()) {
                return false;
            }
            catalogue = Catalogue.of(
                    version,
                    tables.products().all(),
                    tables.roms().all(),
                    tables.keys().all());
            return true;
        });
    }

    @Override
    public void close() {
        writer.close();
        synchronized (reading) {
            close(reading);
        }
        close(writing);
    }

    private static void close(Sql sql) {
        try {
            sql.connection().close();
        } catch (SQLException atTheEnd) {
            throw new IllegalStateException("the store could not be closed", atTheEnd);
        }
    }

    /** Whether there is a store in a folder. */
    public static boolean exists(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.fotaide.lsp.client.FotaClient;
import org.fotaide.lsp.client.QuietClient;
import org.fotaide.lsp.wire.Connection;

/**
 * The language server over two streams, until its client ends.
 *
 * <pre>{@code
 * int status = new LanguageServerProcess(System.getenv()).run(System.in, System.out);
 * }</pre>
 */
public final class LanguageServerProcess {
    private static final Logger LOG = Logger.getLogger(LanguageServerProcess.class.getName());

    private final Map<String, String> environment;

    /**
     * Makes one that has not started.
     *
     * @param environment the variables that a password may stand in
     */
    public LanguageServerProcess(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * Serves the client that started this process. Standard output belongs to the protocol from now on: what else is written
     * there goes to standard error.
     *
     * @return as {@link #run}
     */
    public int runOnStandardStreams() {
        System.setOut(System.err);
        return run(System.in, new FileOutputStream(FileDescriptor.out));
    }

    /**
     * Serves one client.
     *
     * @return 0 if the client said goodbye in the order of the protocol, otherwise 1
     */
    public int run(InputStream in, OutputStream out) {
        ExecutorService reading = Executors.newCachedThreadPool(work -> {
            Thread made = new Thread(work, "fota messages");
            made.setDaemon(true);
            return made;
        });
        try (FotaLanguageServer server = new FotaLanguageServer(new QuietClient(), environment)) {
            Launcher<FotaClient> launcher = new Connection(in, out, reading).to(server);
            server.connect(launcher.getRemoteProxy());
            Future<Void> listening = launcher.startListening();
            reading.execute(() -> {
                await(listening);
                server.exit(); // the client went without a word
            });
            return server.ended().join();
        } finally {
            reading.shutdownNow();
        }
    }

    private static void await(Future<Void> listening) {
        try {
            listening.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, "no more messages can be read", e.getCause());
        }
    }
}

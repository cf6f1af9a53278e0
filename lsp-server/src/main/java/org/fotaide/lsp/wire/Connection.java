// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.wire;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.ExecutorService;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageProducer;
import org.eclipse.lsp4j.jsonrpc.json.ConcurrentMessageProcessor;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.fotaide.lsp.client.FotaClient;

/** Joins a server to a client at the other end of two streams. */
public final class Connection {
    /** Tells of each end of a stream, and of each message that it does not know, as of a failure. */
    private static final Logger STREAMS = Logger.getLogger("org.eclipse.lsp4j.jsonrpc");

    static {
        STREAMS.setLevel(Level.OFF);
    }

    private final InputStream in;
    private final OutputStream out;
    private final ExecutorService threads;

    /**
     * Makes one that does not listen yet.
     *
     * @param threads that messages are read on
     */
    public Connection(InputStream in, OutputStream out, ExecutorService threads) {
        this.in = in;
        this.out = out;
        this.threads = threads;
    }

    public Launcher<FotaClient> to(Object server) {
        return new Joining()
                .setLocalService(server)
                .setRemoteInterface(FotaClient.class)
                .setInput(in)
                .setOutput(out)
                .setExecutorService(threads)
                .setExceptionHandler(new Mishaps())
                .create();
    }

    private static final class Joining extends LSPLauncher.Builder<FotaClient> {
        private final Refusals refusals = new Refusals();
        private MessageJsonHandler json;

        Joining() {
            wrapMessages(new Order(refusals));
            configureGson(gson -> gson.registerTypeAdapterFactory(new ToldVersions()));
        }

        @Override
        protected MessageJsonHandler createJsonHandler() {
            json = super.createJsonHandler();
            return json;
        }

        @Override
        protected ConcurrentMessageProcessor createMessageProcessor(
                MessageProducer reader, MessageConsumer consumer, FotaClient client) {
            return super.createMessageProcessor(new MessageReader(new Frames(input), json, refusals), consumer, client);
        }
    }
}

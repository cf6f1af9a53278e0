// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.client;

import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;

/** The client and what it said of itself; both are known only after the server was made. */
public final class Client {
    private volatile FotaClient remote;
    private volatile ClientSettings settings = ClientSettings.NONE;
    private final LongWork work = new LongWork(this);

    public Client(FotaClient remote) {
        this.remote = remote;
    }

    public void connect(FotaClient other) {
        remote = other;
    }

    public void says(ClientSettings said) {
        settings = said;
    }

    public FotaClient remote() {
        return remote;
    }

    public ClientSettings settings() {
        return settings;
    }

    /** What the client may see going on, and stop. */
    public LongWork work() {
        return work;
    }

    /** What stands beside texts may be other than before though the texts are the same. */
    public void refreshHints() {
        if (settings.refreshesHints()) {
            var unused = remote.refreshInlayHints();
        }
    }

    public void refreshLenses() {
        if (settings.refreshesLenses()) {
            var unused = remote.refreshCodeLenses();
        }
    }

    /** A line into the log that the client shows to whoever looks. */
    public void log(MessageType type, String line) {
        remote.logMessage(new MessageParams(type, line));
    }
}

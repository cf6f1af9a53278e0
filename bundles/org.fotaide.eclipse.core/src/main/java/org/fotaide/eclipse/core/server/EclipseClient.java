// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.server;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.fotaide.eclipse.core.marker.MarkerWriter;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.lsp.client.QuietClient;

/** What the server asks of the IDE. */
final class EclipseClient extends QuietClient {
    private static final ILog LOG = Platform.getLog(EclipseClient.class);

    private final MarkerWriter markers;
    private final ServerWatcher user;
    private final HintWatcher editors;

    /** What the user was told already: nobody wants to close the same words twice. */
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    EclipseClient(MarkerWriter markers, ServerWatcher user, HintWatcher editors) {
        this.markers = markers;
        this.user = user;
        this.editors = editors;
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
        markers.write(diagnostics);
    }

    @Override
    public CompletableFuture<Void> refreshInlayHints() {
        editors.outdated();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> refreshCodeLenses() {
        editors.outdated();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void showMessage(MessageParams message) {
        if (told.add(message.getMessage())) {
            user.said(severity(message.getType()), message.getMessage());
        }
    }

    @Override
    public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
        showMessage(request);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void logMessage(MessageParams message) {
        if (message.getType() == MessageType.Error) {
            LOG.error(message.getMessage());
        } else if (message.getType() == MessageType.Warning) {
            LOG.warn(message.getMessage());
        }
    }

    private static Severity severity(MessageType type) {
        return switch (type) {
            case Error -> Severity.ERROR;
            case Warning -> Severity.WARNING;
            default -> Severity.INFORMATION;
        };
    }
}

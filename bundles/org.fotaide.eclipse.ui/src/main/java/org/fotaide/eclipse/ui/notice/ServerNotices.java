// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.notice;

import org.fotaide.eclipse.core.server.ServerWatcher;
import org.fotaide.firmware.finding.Severity;

/** Tells what the language server has to say. A service of the component runtime. */
public final class ServerNotices implements ServerWatcher {
    @Override
    public void said(Severity severity, String message) {
        String title =
                switch (severity) {
                    case ERROR -> Messages.error;
                    case WARNING -> Messages.warning;
                    case INFORMATION -> Messages.information;
                };
        new Notice(title, message).show();
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.publish;

import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.fotaide.deploy.ssh.UnknownHostKey;
import org.fotaide.eclipse.core.publish.HostKeyPrompt;

/** Asks about the keys of servers in a dialog, in which Enter trusts nobody. A service of the component runtime. */
public final class HostKeyDialogs implements HostKeyPrompt {
    private static final int TRUST = 0;
    private static final int REFUSE = 1;

    @Override
    public boolean trusts(UnknownHostKey key) {
        Display display = PlatformUI.getWorkbench().getDisplay();
        return display.syncCall(() -> new MessageDialog(
                                PlatformUI.getWorkbench()
                                        .getModalDialogShellProvider()
                                        .getShell(),
                                Messages.unknownServer,
                                null,
                                NLS.bind(
                                        Messages.unknownKey,
                                        new Object[] {key.host(), key.type(), key.fingerprint(), key.knownHosts()}),
                                MessageDialog.WARNING,
                                REFUSE,
                                Messages.trust,
                                Messages.doNotTrust)
                        .open()
                == TRUST);
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.secret;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {
    public static String unreadable;
    public static String notWritten;

    static {
        NLS.initializeMessages("org.fotaide.eclipse.core.secret.messages", Messages.class);
    }

    private Messages() {}
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.help;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {
    public static String unreadable;

    static {
        NLS.initializeMessages("org.fotaide.eclipse.help.messages", Messages.class);
    }

    private Messages() {}
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.server;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {
    public static String startedAgain;
    public static String givenUp;

    static {
        NLS.initializeMessages("org.fotaide.eclipse.core.server.messages", Messages.class);
    }

    private Messages() {}
}

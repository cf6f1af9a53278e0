// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.publish;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {
    public static String publish;

    static {
        NLS.initializeMessages("org.fotaide.eclipse.core.publish.messages", Messages.class);
    }

    private Messages() {}
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.format;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {
    public static String job;
    public static String nothing;
    public static String changed;

    static {
        NLS.initializeMessages("org.fotaide.eclipse.ui.format.messages", Messages.class);
    }

    private Messages() {}
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.notice;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {
    public static String error;
    public static String warning;
    public static String information;

    static {
        NLS.initializeMessages("org.fotaide.eclipse.ui.notice.messages", Messages.class);
    }

    private Messages() {}
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.edit;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {
    public static String notDone;
    public static String notDoneWhy;
    public static String missing;

    static {
        NLS.initializeMessages("org.fotaide.eclipse.ui.edit.messages", Messages.class);
    }

    private Messages() {}
}

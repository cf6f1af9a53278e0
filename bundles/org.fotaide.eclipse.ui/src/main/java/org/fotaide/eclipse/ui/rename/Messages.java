// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.rename;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {
    public static String title;
    public static String rename;
    public static String newName;
    public static String nothing;
    public static String changed;

    static {
        NLS.initializeMessages("org.fotaide.eclipse.ui.rename.messages", Messages.class);
    }

    private Messages() {}
}

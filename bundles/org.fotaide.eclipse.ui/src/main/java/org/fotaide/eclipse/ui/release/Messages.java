// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.release;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {
    public static String title;
    public static String change;
    public static String noManifest;
    public static String illegalVersion;
    public static String unreadable;

    static {
        NLS.initializeMessages("org.fotaide.eclipse.ui.release.messages", Messages.class);
    }

    private Messages() {}
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.secret;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {
    public static String title;
    public static String passphrase;
    public static String refused;
    public static String keep;
    public static String forAll;
    public static String notKept;
    public static String notKeptWhy;
    public static String ofDevice;
    public static String ofKey;
    public static String ofServer;

    static {
        NLS.initializeMessages("org.fotaide.eclipse.ui.secret.messages", Messages.class);
    }

    private Messages() {}
}

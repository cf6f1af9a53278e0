// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.publish;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {
    public static String window;
    public static String title;
    public static String description;
    public static String place;
    public static String publish;
    public static String placeHint;
    public static String build;
    public static String current;
    public static String list;
    public static String force;
    public static String forceHint;
    public static String check;
    public static String checked;
    public static String noPlace;
    public static String console;
    public static String published;
    public static String notPublished;
    public static String unknownServer;
    public static String unknownKey;
    public static String trust;
    public static String doNotTrust;

    static {
        NLS.initializeMessages("org.fotaide.eclipse.ui.publish.messages", Messages.class);
    }

    private Messages() {}
}

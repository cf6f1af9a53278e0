// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.property;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {
    public static String broken;
    public static String change;
    public static String hint;
    public static String noManifest;
    public static String noPlace;
    public static String open;
    public static String otherwise;
    public static String refused;

    static {
        NLS.initializeMessages("org.fotaide.eclipse.ui.property.messages", Messages.class);
    }

    private Messages() {}
}

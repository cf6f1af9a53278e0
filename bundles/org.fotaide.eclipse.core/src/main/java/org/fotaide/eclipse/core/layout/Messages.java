// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.layout;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {
    public static String place;
    public static String use;
    public static String freeUse;
    public static String regionUse;
    public static String noneFree;
    public static String free;
    public static String notBuilt;
    public static String built;
    public static String faultless;
    public static String choose;
    public static String declared;
    public static String error;
    public static String imageUnnamed;
    public static String fits;
    public static String exceeds;
    public static String largest;
    public static String besideUpdate;
    public static String noSlot;
    public static String unclear;

    static {
        NLS.initializeMessages("org.fotaide.eclipse.core.layout.messages", Messages.class);
    }

    private Messages() {}
}

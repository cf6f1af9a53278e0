// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.device;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {
    public static String there;
    public static String thereExplained;
    public static String silent;
    public static String silentExplained;
    public static String gone;
    public static String goneExplained;
    public static String earlier;
    public static String earlierExplained;
    public static String typed;
    public static String typedExplained;
    public static String typedNotKept;

    static {
        NLS.initializeMessages("org.fotaide.eclipse.core.device.messages", Messages.class);
    }

    private Messages() {}
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.work;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {
    public static String stopped;
    public static String progress;
    public static String error;
    public static String why;
    public static String remedy;

    static {
        NLS.initializeMessages("org.fotaide.eclipse.core.work.messages", Messages.class);
    }

    private Messages() {}
}

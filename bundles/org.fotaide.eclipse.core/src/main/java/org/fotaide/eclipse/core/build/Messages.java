// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.build;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {
    public static String job;
    public static String built;
    public static String line;

    static {
        NLS.initializeMessages("org.fotaide.eclipse.core.build.messages", Messages.class);
    }

    private Messages() {}
}

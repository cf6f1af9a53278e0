// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.project;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {
    public static String convert;
    public static String notConverted;
    public static String ptypeIllegal;
    public static String writeManifest;
    public static String projectTitle;
    public static String noProject;
    public static String chooseProject;
    public static String rom;
    public static String noRom;

    static {
        NLS.initializeMessages("org.fotaide.eclipse.ui.project.messages", Messages.class);
    }

    private Messages() {}
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.wizard;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {
    public static String newProject;
    public static String placeTitle;
    public static String placeDescription;
    public static String name;
    public static String inWorkspace;
    public static String folder;
    public static String browse;
    public static String chooseFolder;
    public static String nameNeeded;
    public static String nameTaken;
    public static String folderNotWhole;
    public static String productTitle;
    public static String productDescription;
    public static String product;
    public static String ptype;
    public static String beginWith;
    public static String hasManifest;
    public static String productUnnamed;
    public static String ptypeNeeded;

    static {
        NLS.initializeMessages("org.fotaide.eclipse.ui.wizard.messages", Messages.class);
    }

    private Messages() {}
}

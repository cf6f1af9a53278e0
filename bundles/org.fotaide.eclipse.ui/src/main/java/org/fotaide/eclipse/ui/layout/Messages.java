// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.layout;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {
    public static String nothing;
    public static String built;
    public static String unclear;
    public static String unclearAfterwards;
    public static String notOpened;
    public static String job;
    public static String picture;
    public static String tellsName;
    public static String keys;
    public static String open;
    public static String save;
    public static String nothingToSave;
    public static String saveAs;
    public static String svg;
    public static String png;
    public static String notSaved;

    static {
        NLS.initializeMessages("org.fotaide.eclipse.ui.layout.messages", Messages.class);
    }

    private Messages() {}
}

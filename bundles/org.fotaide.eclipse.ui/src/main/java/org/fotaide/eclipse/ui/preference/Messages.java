// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.preference;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {
    public static String description;
    public static String interfaces;
    public static String interfacesHint;
    public static String firstPort;
    public static String lastPort;
    public static String proof;
    public static String stall;
    public static String noInterface;
    public static String lastBeforeFirst;
    public static String toolchain;
    public static String compiler;
    public static String compilerOtherwise;
    public static String sdk;
    public static String sdkOtherwise;
    public static String browse;
    public static String noFolder;
    public static String noCompiler;
    public static String noSdk;

    static {
        NLS.initializeMessages("org.fotaide.eclipse.ui.preference.messages", Messages.class);
    }

    private Messages() {}
}

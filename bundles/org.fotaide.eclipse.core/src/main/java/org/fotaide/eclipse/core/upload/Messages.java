// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.upload;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {
    public static String upload;
    public static String notProved;
    public static String underWay;
    public static String deviceOf;
    public static String devices;
    public static String damaged;
    public static String projectClosed;
    public static String projectClosedWhy;
    public static String projectClosedRemedy;
    public static String launchesOf;
    public static String notAll;
    public static String notAllWhy;
    public static String notAllRemedy;

    static {
        NLS.initializeMessages("org.fotaide.eclipse.core.upload.messages", Messages.class);
    }

    private Messages() {}
}

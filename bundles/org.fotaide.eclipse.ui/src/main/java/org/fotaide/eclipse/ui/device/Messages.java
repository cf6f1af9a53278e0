// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.device;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {
    public static String addTitle;
    public static String addAddress;
    public static String copy;
    public static String filter;
    public static String filterName;
    public static String devicesName;
    public static String detailsName;
    public static String choose;
    public static String chosen;
    public static String name;
    public static String state;
    public static String rom;
    public static String slot;
    public static String address;
    public static String port;
    public static String board;
    public static String password;
    public static String heardOn;
    public static String lastSeen;
    public static String neverSeen;
    public static String passwordNeeded;
    public static String passwordNone;
    public static String place;
    public static String placeWithIp;
    public static String standing;
    public static String simulatedHere;
    public static String runs;
    public static String runsFrom;
    public static String romUnknown;
    public static String noneHeard;
    public static String noInterface;
    public static String lookedOn;
    public static String broken;
    public static String simulate;
    public static String simulated;
    public static String simulatedHint;
    public static String simulatedName;
    public static String simulatedRom;
    public static String simulatedPassword;
    public static String simulatedCount;
    public static String simulatedNameIllegal;
    public static String start;
    public static String uploadOutdated;
    public static String noneOutdated;
    public static String confirmOutdated;
    public static String openTitle;
    public static String noBrowser;

    static {
        NLS.initializeMessages("org.fotaide.eclipse.ui.device.messages", Messages.class);
    }

    private Messages() {}
}

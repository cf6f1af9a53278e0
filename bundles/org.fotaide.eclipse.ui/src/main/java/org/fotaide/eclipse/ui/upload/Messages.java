// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.upload;

import org.eclipse.osgi.util.NLS;

/** The texts of this package. */
final class Messages extends NLS {
    public static String upload;
    public static String inManifest;
    public static String found;
    public static String foundRunning;
    public static String chooseTitle;
    public static String chooseDevice;
    public static String noDevice;
    public static String firmware;
    public static String project;
    public static String image;
    public static String imageHint;
    public static String browse;
    public static String devicesTab;
    public static String devices;
    public static String devicesHint;
    public static String devicesTip;
    public static String known;
    public static String fileSystem;
    public static String chooseFileSystem;
    public static String chooseImage;
    public static String chooseProject;
    public static String noProject;
    public static String noFile;
    public static String noDeviceChosen;
    public static String refused;
    public static String transfer;
    public static String build;
    public static String way;
    public static String askedOfDevice;
    public static String slot;
    public static String toldByDevice;
    public static String insist;
    public static String webUser;
    public static String webPath;
    public static String webFault;
    public static String unsigned;
    public static String after;
    public static String prove;
    public static String several;
    public static String canary;
    public static String atOnce;
    public static String stopAfter;
    public static String configuration;
    public static String failed;
    public static String done;

    static {
        NLS.initializeMessages("org.fotaide.eclipse.ui.upload.messages", Messages.class);
    }

    private Messages() {}
}

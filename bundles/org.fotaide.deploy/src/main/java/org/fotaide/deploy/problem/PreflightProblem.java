// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.problem;

import org.fotaide.firmware.work.ProblemKind;
import org.fotaide.firmware.work.ProblemText;

/** What the look before sending says: why an image was not sent, and what could not be told of it. */
public enum PreflightProblem implements ProblemKind {
    /** Particulars: image, first fault, its code, number of errors. */
    PREFLIGHT_DAMAGED(
            "preflight-damaged",
            "%1$s was not sent: it is not sound (%4$d errors).",
            "%2$s (%3$s)",
            "Build it again and see that the file is complete (fota image verify); whoever insists (--force) sends it as it is."),

    /** Particulars: image, its kind, what is wanted. */
    PREFLIGHT_KIND(
            "preflight-kind",
            "%1$s was not sent: the device cannot start it.",
            "It is: %2$s. What is wanted is %3$s.",
            "Send the file that the build makes for updates of this kind of device; whoever insists (--force) sends it as it is."),

    /** Particulars: image, its slot, the other slot. */
    PREFLIGHT_SLOT(
            "preflight-slot",
            "%1$s was not sent: it is for %2$s, and the device runs from %2$s.",
            "An update goes into the slot that is not running, and an image works in its own slot only.",
            "Send the image for %3$s of the same build; whoever insists (--force) sends this one."),

    /** Particulars: image, its slot, the slot that was named. */
    PREFLIGHT_SLOT_CHOICE(
            "preflight-slot-choice",
            "%1$s was not sent: it is for %2$s, and %3$s was asked for.",
            "An image works in its own slot only.",
            "Send the image for %3$s, or name %2$s (--slot)."),

    /** Particulars: image, its slot, the other slot. */
    PREFLIGHT_SLOT_UNKNOWN(
            "preflight-slot-unknown",
            "%1$s was not sent: nobody knows whether %2$s is free.",
            "The device, if it is on at all, does not say which slot runs; an image written over the running one would end it.",
            "If you know that %3$s runs, name %2$s as the slot to write (--slot %2$s); a firmware with slot= in its TXT record tells it by itself."),

    /** Particulars: image. */
    PREFLIGHT_IMAGE_SLOT(
            "preflight-image-slot",
            "%1$s was not sent: it does not say for which slot it is.",
            "It was made by an older SDK or another tool, without the slot's number in its header.",
            "Name the slot (--slot) if you know it, or make the image with a build, or with fota image pack."),

    /** Particulars: image, its product type, the wanted one, who says so. */
    PREFLIGHT_PRODUCT(
            "preflight-product",
            "%1$s was not sent: it is for product type %2$s.",
            "The product type of %4$s is %3$s, by the ROM names.",
            "Check that this is the right file for the right device; whoever insists (--force) sends it all the same."),

    /** Particulars: image, the map of its header, the wanted map, device or project. */
    PREFLIGHT_MAP(
            "preflight-map",
            "%1$s was not sent: it is built for a flash of %2$s.",
            "The flash of the %4$s is %3$s; the addresses of the slots and of the system's sectors follow from that.",
            "Build it with the right SPI_SIZE_MAP; whoever insists (--force) sends it all the same."),

    /** Particulars: image, its size, the limit, what sets it, the excess. */
    PREFLIGHT_TOO_LARGE(
            "preflight-too-large",
            "%1$s was not sent: it is %5$d bytes too large.",
            "It has %2$d bytes, and there is room for %3$d: %4$s.",
            "Make the program smaller, or choose a map or a layout with more room; whoever insists (--force) sends it all the same."),

    /** Particulars: image, its ROM name, its value, the running ROM name, its value. */
    PREFLIGHT_NOT_NEWER(
            "preflight-not-newer",
            "%1$s was not sent: it is not newer than what runs.",
            "It is %2$s (version value %3$d), and the device runs %4$s (%5$d).",
            "Raise the version; whoever insists (--force) sends an older one."),

    /** Particulars: image, its ROM name. */
    PREFLIGHT_RUNS_ALREADY(
            "preflight-runs-already",
            "%1$s was not sent: the device runs %2$s already.",
            "Both state the same ROM name; what else may differ cannot be told.",
            "Raise the version if the image is another one; whoever insists (--force) sends it again."),

    /** Particulars: image, its kind. */
    UNKNOWN_KIND(
            "unknown-kind",
            "Whether the device takes this kind of image is not known.",
            "%1$s is: %2$s. The device does not say whether it has two slots or one place.",
            "It refuses the wrong kind by itself if it is an Arduino device (error 10)."),

    /** Particulars: image. */
    UNKNOWN_IMAGE_PRODUCT(
            "unknown-image-product",
            "Whether %1$s is for the device's product is not known.",
            "The image states no legal ROM name.",
            "Let the program state it (docs/images.md), and it is checked before every upload."),

    /** Particulars: image, its product type. */
    UNKNOWN_DEVICE_PRODUCT(
            "unknown-device-product",
            "Whether the device is of product type %2$s, for which %1$s is, is not known.",
            "The device does not state the ROM name that it runs.",
            "A firmware with rom= in its TXT record tells it by itself."),

    /** Particulars: image, who does not tell. */
    UNKNOWN_VERSION(
            "unknown-version",
            "Whether %1$s is newer than what runs is not known.",
            "No legal ROM name is stated by %2$s.",
            "Compare the versions yourself, or let the program state its ROM name."),

    /** Particulars: image, the map of its header. */
    UNKNOWN_MAP(
            "unknown-map",
            "Whether the device's flash is that of %1$s is not known.",
            "The image is built for %2$s; neither the device nor the project states a map.",
            "Write flash: into fota.yaml, and it is checked before every upload."),

    /** Particulars: image, its size. */
    UNKNOWN_SPACE(
            "unknown-space",
            "Whether the %2$d bytes of %1$s fit is not known.",
            "The device does not say how much room it has.",
            "It refuses an image that is too large (error 4), by espota before the transfer begins."),

    /** Particulars: image. */
    UNKNOWN_FILE_SYSTEM(
            "unknown-file-system",
            "Whether the file system image %1$s fits the device is not known.",
            "The device does not say how large its file system is, and the contents are not looked into.",
            "It refuses an image that is too large (error 4 or 5), by espota before the transfer begins.");

    private final ProblemText text;

    PreflightProblem(String code, String what, String why, String remedy) {
        this.text = new ProblemText(code, what, why, remedy);
    }

    @Override
    public boolean ofRequest() {
        return false;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}

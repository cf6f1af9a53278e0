// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.problem;

import org.fotaide.firmware.work.ProblemKind;
import org.fotaide.firmware.work.ProblemText;

/**
 * Every failure on the way of a release to a place, and everything that can be wrong with one that lies there.
 * {@code docs/publish.md} has a row for each code.
 */
public enum PublishProblem implements ProblemKind {
    /** Particulars: the kind asked for, the kinds there are. */
    UNSUPPORTED(
            "publish-unsupported",
            "Nothing was published: places of the kind %1$s are not supported yet.",
            "What is supported: %2$s.",
            "Choose a place of one of these kinds with --to, or change via: in fota.yaml."),

    /** Particulars: name of the place, its url, what is wrong, as whole sentences. */
    ADDRESS(
            "publish-address",
            "Nothing was published: the place %1$s has no usable address.",
            "Its url is %2$s. %3$s",
            "Correct publish: in fota.yaml."),

    /** Particulars: server. */
    KEY_NEEDED(
            "publish-key",
            "Nothing was published: %1$s wants an owner's key.",
            "None was given, or it is not one.",
            "Give it at the prompt, in FOTA_PASSWORD or with --password-file; fota serve key add --owner makes one."),

    /** Particulars: server, the server's own what, why and remedy. */
    REFUSED("publish-refused", "%1$s refused it: %2$s", "%3$s", "%4$s"),

    /** Particulars: server, the status of its answer. */
    NO_SERVER(
            "publish-no-server",
            "Nothing was published: %1$s is no update server.",
            "What it answered, with status %2$d, is not what such a server answers.",
            "Correct url: below publish: in fota.yaml."),

    /** Particulars: server, the images and their ROM. */
    BY_HAND(
            "publish-by-hand",
            "Nothing was published: %1$s takes images by its web page alone.",
            "Missing there: %2$s. The documents of the vendor's cloud have no call that takes images.",
            "Put user1.bin and user2.bin of this build there under this ROM name (the product's page, ROM Deploy), then publish"
                    + " again: they are compared with yours, and the device of the key is told."),

    /** Particulars: server, what the handshake says. */
    CERTIFICATE(
            "publish-certificate",
            "Nothing was published: there is no trusted connection to %1$s.",
            "%2$s",
            "Where the server made its certificate itself, name that PEM file as certificate: of the place in fota.yaml, and"
                    + " compare its fingerprint with what the server said when it started."),

    /** Particulars: file, why. */
    CERTIFICATE_FILE(
            "publish-certificate-file",
            "Nothing was published: %1$s is no certificate.",
            "%2$s",
            "Name a PEM file with the server's certificate as certificate: of the place in fota.yaml."),

    /** Particulars: ROM, its value, the other ROM, its value, where that is. */
    NOT_NEWER(
            "publish-not-newer",
            "%1$s was not published: no device would take it.",
            "%3$s is released (%5$s), and its version value %4$d is not below %2$d; a device takes only a larger one.",
            "Give the project the next version and build it. Whoever wants devices to get the older one all the same insists"
                    + " with --force '%1$s'."),

    /** Particulars: ROM, where the other is, the rule. */
    CONFLICT(
            "publish-conflict",
            "%1$s was not published: it cannot stand beside what is released (%2$s).",
            "%3$s",
            "Give the project another version and build it."),

    /** Particulars: the name that was given, the name of the release. */
    FORCED_OTHER(
            "publish-forced-other",
            "Nothing was published: %1$s is not what would be published.",
            "Insisting takes the exact name of the release, and that is %2$s.",
            "Name that one, or leave --force out."),

    /** Particulars: ROM, place. */
    DIFFERENT(
            "publish-different",
            "%1$s was not published: other images lie under this name in %2$s.",
            "A release does not change: devices that have it would not take it again, and nobody could tell which one they run.",
            "Give the project the next version and build it."),

    /** Particulars: place, ROM, name of the manifest. */
    OCCUPIED(
            "publish-occupied",
            "%2$s was not published: %1$s has something under this name.",
            "It holds no %3$s that can be read, or not all the images that this one names, so it is no whole release.",
            "Look what it is, and move it away."),

    /** Particulars: which images there are. */
    INCOMPLETE(
            "publish-incomplete",
            "Nothing was published: the images do not make a release.",
            "%1$s A device asks for the image of the slot that it does not run, so both are needed.",
            "Name the image for user1 and the one for user2, or neither to publish what was built."),

    /** Particulars: how they differ. */
    TWO_BUILDS(
            "publish-two-builds",
            "Nothing was published: the two images do not seem to be of one build.",
            "%1$s",
            "Build both at once (fota build). Whoever knows that they belong together insists by naming the ROM (--force ROM)."),

    /** Particulars: file, the ROM that it states, the ROM of the release. */
    OTHER_ROM(
            "publish-other-rom",
            "Nothing was published: %1$s says that it is %2$s.",
            "It was to be published as %3$s. Devices would report another version than the one they got, and take it again and"
                    + " again.",
            "Build it again, or correct version: in fota.yaml."),

    /** Particulars: file. */
    SIGNATURE(
            "publish-signature",
            "Nothing was published: the signature of %1$s is wrong.",
            "It was not made over this content with the project's key. A device that has the key refuses the file with error 12.",
            "Sign the image again."),

    /** Particulars: file. */
    SIGNATURE_FORM(
            "publish-signature-form",
            "Nothing was published: the signature of %1$s has a form that devices no longer take.",
            "Arduino cores after 2.5.2 refuse it with error 12.",
            "Sign the image again. Whoever has such old devices only insists with --force ROM."),

    /** Particulars: place, reason. */
    UNREADABLE(
            "publish-unreadable",
            "Nothing was published: %1$s cannot be read.",
            "The reason: %2$s.",
            "Check the address in fota.yaml, and that you may read and write there."),

    /** Particulars: place, reason. */
    NOT_PUBLISHED(
            "publish-failed",
            "Nothing was published to %1$s; what was there before is unchanged.",
            "The reason: %2$s.",
            "Check that the folder above it is there, that you may write, and the free space; then try again."),

    /** Particulars: ROM, place, reason. */
    NOT_CURRENT(
            "publish-not-current",
            "%1$s lies in %2$s, but devices do not get it yet.",
            "It could not be made the current release: %3$s.",
            "Publish it again: the images are not sent a second time."),

    /** Particulars: manifest, reason. */
    VERIFY_DAMAGED(
            "verify-damaged",
            "%1$s is no manifest of a release.",
            "The reason: %2$s.",
            "Name the folder of a release, or its release.json; if this is one, publish the release again."),

    /** Particulars: file, ROM. */
    VERIFY_MISSING(
            "verify-missing",
            "%1$s is missing.",
            "The manifest of %2$s says that it lies beside it.",
            "Publish the release again."),

    /** Particulars: file, its size in bytes, the size that the manifest says. */
    VERIFY_SIZE(
            "verify-size",
            "%1$s is not the image that was published.",
            "It has %2$d bytes, and the manifest says %3$d.",
            "Do not let devices take it: publish the release again."),

    /** Particulars: file. */
    VERIFY_HASH(
            "verify-hash",
            "%1$s is not the image that was published.",
            "Its SHA-256 is not the one that the manifest says.",
            "Do not let devices take it: publish the release again."),

    /** Particulars: file, the first fault. */
    VERIFY_UNSOUND(
            "verify-unsound",
            "%1$s is no image that a device could run.",
            "%2$s",
            "Build it again, and publish it under the next version."),

    /** Particulars: file, the slot that it is for, what the manifest says. */
    VERIFY_SLOT(
            "verify-slot",
            "%1$s is for another slot than it is published for.",
            "It is for %2$s; its place is that of %3$s. A device refuses it, or crashes in it.",
            "Publish both images of one build under the next version."),

    /** Particulars: file, the ROM that it states, the ROM of the release. */
    VERIFY_ROM(
            "verify-rom",
            "%1$s belongs to another release.",
            "It says that it is %2$s, and lies in %3$s. A device would report the wrong version, and take it again and again.",
            "Publish the right images under the next version."),

    /** Particulars: folder, the ROM of the manifest. */
    VERIFY_FOLDER(
            "verify-folder",
            "The folder %1$s holds another release than it is called after.",
            "Its manifest is that of %2$s.",
            "Find out which of the two is meant, and rename the folder or publish the other one again."),

    /** Particulars: file. */
    VERIFY_SIGNATURE(
            "verify-signature",
            "The signature of %1$s is wrong.",
            "It was not made over this content with the key that was named. A device that has the key refuses the file with error 12.",
            "Check that it is the right key; if it is, sign and publish under the next version."),

    /** Particulars: file. */
    VERIFY_SIGNATURE_FORM(
            "verify-signature-form",
            "The signature of %1$s has a form that devices no longer take.",
            "Arduino cores after 2.5.2 refuse it with error 12.",
            "Sign it in the new form and publish it under the next version, unless all devices still run such a core."),

    /** Particulars: file. */
    VERIFY_SIGNATURE_CHANGED(
            "verify-signature-changed",
            "The signature in %1$s is not the one that the manifest says.",
            "One of the two was changed after the release was published.",
            "Do not let devices take it: publish the release again.");

    private final ProblemText text;

    PublishProblem(String code, String what, String why, String remedy) {
        this.text = new ProblemText(code, what, why, remedy);
    }

    @Override
    public boolean ofRequest() {
        return switch (this) {
            case UNSUPPORTED, ADDRESS, FORCED_OTHER, INCOMPLETE, KEY_NEEDED, CERTIFICATE_FILE -> true;
            default -> false;
        };
    }

    @Override
    public ProblemText text() {
        return text;
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.problem;

import org.fotaide.firmware.work.ProblemKind;
import org.fotaide.firmware.work.ProblemText;

/** Why something cannot be done as asked: what the user named is missing, unreadable or not of the right kind. */
public enum ApiProblem implements ProblemKind {
    /** Particulars: path. */
    FILE_MISSING(
            "file-missing",
            "There is no file %1$s.",
            "It was not found where you said, seen from the folder in which you are.",
            "Check the path; if a build makes the file, build first (fota build)."),

    /** Particulars: path, the reason. */
    FILE_UNREADABLE(
            "file-unreadable",
            "%1$s cannot be read.",
            "The reason: %2$s.",
            "Check that it is a file and that you may read it."),

    /** Particulars: path, its size in bytes, the limit in bytes. */
    FILE_TOO_LARGE(
            "file-too-large",
            "%1$s is too large to be a firmware image.",
            "It has %2$d bytes; the largest flash that the chip takes has %3$d.",
            "Name the image itself, not an archive or a disk image."),

    /** Particulars: path. */
    FILE_CHANGING(
            "file-changing",
            "%1$s changed while it was read.",
            "A build or another program is writing it at this moment.",
            "Wait until that has ended, then try again."),

    /** Particulars: path, the system's reason. */
    FILE_NOT_WRITTEN(
            "file-not-written",
            "%1$s could not be written; what was there before is unchanged.",
            "The system says: %2$s.",
            "Check the free space and that you may write there."),

    /** Particulars: path, the system's reason. */
    STATE_UNREADABLE(
            "state-unreadable",
            "What was learned in earlier runs cannot be read from %1$s.",
            "The system says: %2$s.",
            "Check that you may read it, or name another folder in FOTA_STATE; the work goes on without it."),

    /** Particulars: path, how it is damaged. */
    STATE_DAMAGED(
            "state-damaged",
            "%1$s is damaged; what could be read of it is used.",
            "%2$s",
            "Nothing needs to be done: the next change writes it anew and keeps the damaged one as a file ending .damaged."),

    /** Particulars: the names that were given, the names that there are. */
    INTERFACE_UNKNOWN(
            "interface-unknown",
            "This computer has no network interface called %1$s.",
            "It has: %2$s.",
            "Name one of these with --interface, or leave the option out to use all."),

    /** Particulars: folder. */
    NO_PROJECT(
            "no-project",
            "There is no fota.yaml in %1$s.",
            "A project says in fota.yaml what it builds and where that goes.",
            "Go to the project's folder, or name it."),

    /** Particulars: file. */
    PROJECT_EXISTS(
            "project-exists",
            "No project was made: %1$s is there already.",
            "A new project overwrites nothing.",
            "Choose another folder, or move the file away."),

    /** Particulars: path, what is wrong with it. */
    PROJECT_BROKEN(
            "project-broken",
            "%1$s does not say enough for this.",
            "%2$s",
            "The editor and fota check show everything that is wrong with it."),

    /** Particulars: name, the names there are. */
    DEVICE_NOT_IN_PROJECT(
            "device-not-in-project",
            "The project knows no device called \"%1$s\".",
            "Its fota.yaml lists: %2$s.",
            "Name one of these, or give the address with --to."),

    /** Particulars: what was typed, the reason. */
    ADDRESS_ILLEGAL(
            "address-illegal",
            "\"%1$s\" is not the address of a device.",
            "%2$s",
            "Give a host, an IP address or name.local, with :PORT behind it where it is not 8266."),

    /** Particulars: path. */
    NOT_A_SLOT_IMAGE(
            "not-a-slot-image",
            "%1$s was not packed.",
            "%2$s",
            "Name the ELF file that the linker made for this slot."),

    /** Particulars: path, the reason, what to do. */
    KEY_UNUSABLE("key-unusable", "Nothing can be signed with %1$s.", "%2$s", "%3$s"),

    /** Particulars: path. */
    KEY_PASSPHRASE_MISSING(
            "key-passphrase-missing",
            "A passphrase protects the key %1$s, and none was given.",
            "It is taken from a prompt, from FOTA_KEY_PASSPHRASE or from --passphrase-file; nobody was there to ask, or it is"
                    + " empty.",
            "Give it in one of these ways."),

    /** Particulars: path. */
    KEY_PASSPHRASE_WRONG(
            "key-passphrase-wrong",
            "The passphrase does not open the key %1$s.",
            "It is another one, or the file is damaged. A stored passphrase has been forgotten.",
            "Try again with the right passphrase."),

    /** Particulars: path, the reason, what to do. */
    SIGN_REFUSED("sign-refused", "%1$s was not signed.", "%2$s", "%3$s"),

    /** Particulars: what was built last, what fota.yaml says. */
    BUILD_STALE(
            "build-stale",
            "The images in the project's output folder are not those of this project as it stands.",
            "%1$s",
            "Build the firmware (fota build), or name the image to send."),

    /** Particulars: name of the image. A note and no failure. */
    SIGNED_BESIDE(
            "signed-beside",
            "%1$s is sent as it is.",
            "%1$s.signed stands beside it; the Arduino tools would send that one instead.",
            "If the signed one is meant, name it."),

    /** No particulars. */
    FILE_SYSTEM_NEEDED(
            "file-system-needed",
            "It is not said which file holds the contents of the file system.",
            "A project builds programs, and no file systems.",
            "Name the file."),

    /** Particulars: image, the file with the key. A note and no failure. */
    SIGNED_ON_ITS_WAY(
            "signed-on-its-way",
            "%1$s goes with a signature that is made now; the file stays as it is.",
            "The project signs its images, with %2$s, and this one has no signature.",
            "Sign it yourself with fota image sign to compress it before, or say --unsigned."),

    /** Particulars: image. */
    SIGNATURE_WRONG(
            "signature-wrong",
            "%1$s was not sent: its signature is not the project's.",
            "It was made with another key, or the file was changed afterwards. A device refuses it with error 12.",
            "Sign the image again (fota image sign); --force sends it as it is."),

    /** Particulars: image. */
    SIGNATURE_LEGACY(
            "signature-legacy",
            "%1$s was not sent: its signature has the form of cores up to 2.5.2.",
            "Later cores refuse it with error 12.",
            "Sign the image again without --legacy; --force sends it to a device that runs such a core."),

    /** Particulars: image. A note and no failure. */
    SIGNATURE_UNVERIFIED(
            "signature-unverified",
            "Whether the signature of %1$s is the project's is not known.",
            "The public key is not at hand: fota.yaml names none, and a passphrase protects the private one.",
            "Name the public key in fota.yaml (sign: public:)."),

    /** Particulars: device, the process that sends. */
    UPLOAD_UNDER_WAY(
            "upload-under-way",
            "Nothing was sent to %1$s.",
            "Another upload to it is under way, %2$s.",
            "Wait until the other upload has ended, or end it, then try again."),

    /** Particulars: file, names of the devices in it. */
    DEVICE_NEEDED(
            "device-needed",
            "It is not said which device is meant.",
            "%1$s has: %2$s.",
            "Choose one with --device NAME, or name any other with --to HOST."),

    /** Particulars: file, names of the places in it. */
    PLACE_NEEDED(
            "place-needed",
            "It is not said where to publish.",
            "The places below publish: in %1$s are: %2$s.",
            "Choose one with --to NAME; docs/publish.md shows how to write one down."),

    /** Particulars: name, the names there are. */
    PLACE_NOT_IN_PROJECT(
            "place-not-in-project",
            "The project knows no place called \"%1$s\".",
            "Its fota.yaml lists below publish: %2$s.",
            "Name one of these."),

    /** Particulars: file. */
    PUBLIC_KEY_UNUSABLE(
            "public-key-unusable",
            "No signature can be verified with %1$s.",
            "It holds no RSA key that can be read without a passphrase.",
            "Name the public key, as a PEM file."),

    /** Particulars: device. */
    SIMULATED_PASSWORD(
            "simulated-password",
            "The simulated device %1$s has to know a password, and none was given.",
            "It is taken from a prompt, from FOTA_PASSWORD or from --password-file; nobody was there to ask, or it is empty.",
            "Give one in one of these ways, or leave the password out."),

    /** Particulars: device. */
    SLOT_UNKNOWN(
            "slot-unknown",
            "It is not known which image %1$s needs.",
            "It does not say which slot runs, and the image for the other one has to be sent.",
            "Say which slot to write (--slot user1 or --slot user2).");

    private final ProblemText text;

    ApiProblem(String code, String what, String why, String remedy) {
        this.text = new ProblemText(code, what, why, remedy);
    }

    @Override
    public boolean ofRequest() {
        return switch (this) {
            case UPLOAD_UNDER_WAY, BUILD_STALE, SIGNATURE_WRONG, SIGNATURE_LEGACY -> false;
            default -> true;
        };
    }

    @Override
    public ProblemText text() {
        return text;
    }
}

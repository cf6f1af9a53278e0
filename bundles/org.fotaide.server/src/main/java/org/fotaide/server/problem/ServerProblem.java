// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.problem;

import org.fotaide.firmware.work.ProblemKind;
import org.fotaide.firmware.work.ProblemText;

/** Every failure of the server, with the status that HTTP has for it. {@code docs/serve.md} has a row for each code. */
public enum ServerProblem implements ProblemKind {
    /** Particulars: folder, reason. */
    STORE_FOLDER(
            "server-folder",
            500,
            "The server cannot keep its data in %1$s.",
            "The reason: %2$s.",
            "Name another folder with --data, or give yourself the right to write there."),

    /** Particulars: file. */
    STORE_IN_USE(
            "server-in-use",
            500,
            "The server was not started: another one works with %1$s.",
            "Two servers on one store would not know of each other's devices.",
            "Stop the other one, or name another folder with --data."),

    /** Particulars: folder. */
    NO_STORE(
            "server-no-data",
            404,
            "There are no data of an update server in %1$s.",
            "It has no file fota-server.db.",
            "Name the folder of the server with --data or in FOTA_SERVER_DATA; fota serve, or fota serve product add, begins"
                    + " a new one."),

    /** Particulars: file, its version, the newest that is known here. */
    STORE_NEWER(
            "server-newer",
            500,
            "%1$s was written by a newer FOTA IDE.",
            "Its form is %2$d, and this one knows those up to %3$d.",
            "Use the newer FOTA IDE, or another folder with --data."),

    /** Particulars: file, reason. */
    STORE_FAILED(
            "server-store",
            500,
            "The server's store %1$s failed; nothing was changed.",
            "The reason: %2$s.",
            "Check free space and the disk, then try again."),

    /** Particulars: address, reason. */
    LISTEN(
            "server-listen",
            500,
            "The server cannot listen on %1$s.",
            "The reason: %2$s.",
            "Stop the program that has the port, or choose others with --http and --https."),

    /** Particulars: file, reason. */
    CERTIFICATE(
            "server-certificate",
            500,
            "There is no TLS with %1$s.",
            "%2$s",
            "Name the certificate chain with --certificate and its private key with --key, both as PEM."),

    /** Particulars: what was asked for. */
    UNKNOWN_PATH(
            "server-path",
            404,
            "There is nothing at %1$s.",
            "The server has no such address.",
            "docs/serve.md lists the addresses."),

    /** Particulars: method, path. */
    METHOD(
            "server-method",
            405,
            "%2$s does not take %1$s.",
            "The address is there for another method.",
            "See docs/serve.md."),

    /** No particulars. */
    KEY_MISSING(
            "server-key-missing",
            401,
            "This needs a key.",
            "The request had none.",
            "Send the header Authorization: token KEY; fota serve key add makes one, with --owner for an owner."),

    /** No particulars. */
    KEY_WRONG(
            "server-key-wrong",
            401,
            "The key is not right.",
            "The server does not know it, or it was revoked.",
            "Send another one; fota serve key add makes one, with --owner for an owner."),

    /** Particulars: seconds. */
    TOO_MANY_GUESSES(
            "server-too-many-guesses",
            429,
            "Too many wrong keys came from this address.",
            "Whoever guesses is slowed down.",
            "Try again in %1$d s, with the right key."),

    /** Particulars: what the key is for. */
    KEY_OTHER(
            "server-key-other",
            403,
            "This key does not open this.",
            "It is for %1$s.",
            "Use an owner's key, or the key of the device or product itself."),

    /** No particulars. */
    FORGED(
            "server-forged",
            403,
            "The request does not come from the server's own page.",
            "It bears a session of the page without the page's token, as a link on a foreign page would.",
            "Load the page again and repeat what you did."),

    /** Particulars: what is wrong, as a whole sentence. */
    BAD_REQUEST("server-request", 400, "The request cannot be understood.", "%1$s", "See docs/serve.md for its form."),

    /** Particulars: the status of HTTP, its meaning. */
    HTTP(
            "server-http",
            400,
            "The request was refused with %1$d.",
            "%2$s.",
            "Send a well-formed request; docs/serve.md lists the addresses."),

    /** Particulars: what is too large, the limit. */
    TOO_LARGE(
            "server-too-large", 413, "%1$s is too large.", "The server takes at most %2$d bytes of it.", "Send less."),

    /** Particulars: what, the limit. */
    TOO_MANY(
            "server-too-many",
            507,
            "There are too many %1$s.",
            "The server keeps at most %2$d.",
            "Take out some that nobody needs."),

    /** Particulars: the name as it was sent, what is wrong with it. */
    ROM_NAME(
            "server-rom-name",
            422,
            "%1$s is no legal ROM name.",
            "%2$s",
            "Choose a legal name; fota rom explains them, and proposes repairs."),

    /** Particulars: product type. */
    NO_PRODUCT(
            "server-no-product",
            404,
            "There is no product %1$s.",
            "No product of this type was made on this server.",
            "Make it with fota serve product add %1$s --name NAME."),

    /** Particulars: ROM name. */
    NO_ROM(
            "server-no-rom",
            404,
            "There is no ROM %1$s.",
            "None of this name was published to this server.",
            "Publish it first."),

    /** Particulars: product type. */
    NO_CURRENT(
            "server-no-current",
            404,
            "Product %1$s has no current ROM.",
            "Nothing was set as current yet.",
            "Publish a ROM, and set it as current."),

    /** Particulars: ROM name, what was asked for. */
    NO_IMAGE(
            "server-no-image",
            404,
            "%1$s has no %2$s.",
            "Its images are for other places.",
            "Ask for one that it has, or publish the next ROM with it."),

    /** Particulars: device. */
    NO_DEVICE(
            "server-no-device",
            404,
            "There is no device %1$s.",
            "It never reported here, and nobody added it.",
            "Look at fota serve device list."),

    /** Particulars: device. */
    NOT_CONNECTED(
            "server-not-connected",
            409,
            "%1$s is not connected.",
            "Only a device that keeps a connection to the server can be told to restart.",
            "Wait until it is back."),

    /** Particulars: how many devices the call could mean. */
    DEVICE_NEEDED(
            "server-device-needed",
            400,
            "It is not clear which device is meant.",
            "The key is for all devices, and %1$d are connected.",
            "Name one with &device_id=ID, or use an owner's key that is bound to the device."),

    /** Particulars: device, what it runs, the ROM. */
    RUNS_NEWER(
            "server-runs-newer",
            409,
            "%1$s was not told to take %3$s.",
            "It runs %2$s, and takes only a larger version.",
            "Choose a newer ROM, or insist by the exact name %3$s (force)."),

    /** Particulars: device. */
    NOTHING_WAITS(
            "server-nothing-waits",
            404,
            "No order waits for %1$s.",
            "None was given while it was away, or it came meanwhile, or the order is older than the server keeps it.",
            "Look at its history."),

    /** Particulars: device, the ROM that it is on its way to, the ROM that was ordered. */
    BUSY(
            "server-busy",
            409,
            "%1$s was not told to take %3$s.",
            "It is on its way to %2$s, which was ordered before.",
            "Wait until it has %2$s, or has failed to take it, and order again."),

    /** Particulars: device, reason as a whole sentence. */
    DEVICE_REFUSED(
            "server-device-refused",
            502,
            "%1$s did not do what it was told.",
            "%2$s",
            "Look at the device, and try again."),

    /** Particulars: ROM, why. */
    DUPLICATE(
            "server-conflict",
            409,
            "%1$s was not published: it cannot stand beside the others.",
            "%2$s",
            "Give it another version."),

    /** Particulars: ROM. */
    DIFFERENT(
            "server-different",
            409,
            "%1$s was not published: other images lie under this name.",
            "A ROM does not change: devices that have it would not take it again.",
            "Publish the next version."),

    /** Particulars: ROM, its value, the other ROM, its value. */
    NOT_NEWER(
            "server-not-newer",
            409,
            "%1$s was not taken: no device would take it.",
            "%3$s is there, and its version value %4$d is not below %2$d; a device takes only a larger one.",
            "Publish the next version. Whoever wants it all the same insists by the exact name %1$s (force)."),

    /** Particulars: ROM. */
    NOT_UPGRADABLE(
            "server-not-upgradable",
            409,
            "%1$s cannot be set as current.",
            "Its flag (n) says that devices are not upgraded to it.",
            "Publish one with o, l or a."),

    /** Particulars: what came. */
    IMAGES(
            "server-images",
            422,
            "The images do not make a ROM.",
            "%1$s",
            "Send user1 and user2, or the one firmware of a device without slots; a filesystem may come with it."),

    /** Particulars: part, what is wrong. */
    IMAGE("server-image", 422, "The image %1$s was refused.", "%2$s", "Build it again, and send that one."),

    /** Particulars: how they differ. */
    TWO_BUILDS(
            "server-two-builds",
            422,
            "The two images do not seem to be of one build.",
            "%1$s",
            "Build both at once. Whoever knows that they belong together insists by the exact ROM name (force)."),

    /** Particulars: device, what does not fit, as a whole sentence. */
    DOES_NOT_FIT(
            "server-does-not-fit",
            403,
            "The update for %1$s was not sent.",
            "%2$s",
            "Publish a smaller image, or one for this chip."),

    /** No particulars. */
    NO_UPDATER(
            "server-no-updater",
            403,
            "This address is for devices that ask for an update.",
            "The request has no x-ESP8266-STA-MAC or x-ESP32-STA-MAC with the address of a device.",
            "Ask with ESP8266httpUpdate or ESP32's HTTPUpdate; for a plain image ask at /pull."),

    /** Particulars: what is there already. */
    EXISTS("server-exists", 409, "%1$s is there already.", "Names are given once.", "Choose another one."),

    /** Particulars: key identity. */
    NO_KEY("server-no-key", 404, "There is no key %1$s.", "None has this identity.", "Look at fota serve key list."),

    /** No particulars. */
    INTERNAL(
            "server-internal",
            500,
            "The server failed.",
            "It met a case that it was not made for; the log says more.",
            "Try again; if it stays, report it with the line of the log.");

    private final int status;
    private final ProblemText text;

    ServerProblem(String code, int status, String what, String why, String remedy) {
        this.status = status;
        this.text = new ProblemText(code, what, why, remedy);
    }

    /** How HTTP answers it, 400..599. */
    public int status() {
        return status;
    }

    @Override
    public boolean ofRequest() {
        return switch (this) {
            case STORE_FAILED, LISTEN, INTERNAL, DEVICE_REFUSED, NOT_CONNECTED -> false;
            default -> true;
        };
    }

    @Override
    public ProblemText text() {
        return text;
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.problem;

import org.fotaide.firmware.work.ProblemKind;
import org.fotaide.firmware.work.ProblemText;

/**
 * Every failure on the way of a firmware to a device: what happened, why, and what to do. {@code docs/upload.md} and, for
 * addresses and for devices that are not found, {@code docs/discovery.md} have a section for each code.
 */
public enum DeployProblem implements ProblemKind {
    /** No particulars. */
    ADDRESS_EMPTY(
            "address-empty",
            "No device address was given.",
            "There is nothing but blanks where it should stand.",
            "Give a host name, name.local or an IP address, with :port behind it if it is not the usual one."),

    /** Particulars: what was typed. */
    ADDRESS_BRACKETS(
            "address-brackets",
            "\"%1$s\" is not a device address.",
            "Its brackets or colons are not as they should be.",
            "Write host, host:port or [IPv6 address]:port; a web address (http://…) is not one."),

    /** Particulars: what was typed, the port. */
    ADDRESS_PORT(
            "address-port",
            "\"%1$s\" is not a device address.",
            "\"%2$s\" is not a port: ports are 1 to 65535.",
            "Give the port that the device listens at (ESP8266: 8266, ESP32: 3232), or leave it out with its colon."),

    /** Particulars: what was typed, the address. */
    ADDRESS_NUMBERS(
            "address-numbers",
            "\"%1$s\" is not a device address.",
            "\"%2$s\" is no IP address: IPv4 has four numbers from 0 to 255, IPv6 groups of hexadecimal digits with colons,"
                    + " and behind a %% the name of an interface of this computer.",
            "Correct the address; look at the list of devices (fota devices) for the right one."),

    /** Particulars: what was typed, the piece of the host name. */
    ADDRESS_HOST(
            "address-host",
            "\"%1$s\" is not a device address.",
            "\"%2$s\" cannot be a piece of a host name: between the dots stand letters, digits and hyphens, at least one"
                    + " character, and no hyphen first or last.",
            "Write host, host:port, name.local or an IP address."),

    /** Particulars: what was typed. */
    ADDRESS_HOST_LONG(
            "address-host-long",
            "\"%1$s\" is not a device address.",
            "A host name has at most 253 bytes, and 63 between two dots.",
            "Check that a name was given and not something else."),

    /** Particulars: name, seconds, sentence with what was heard, interfaces that are used. */
    DEVICE_NOT_FOUND(
            "device-not-found",
            "No device called \"%1$s\" answered within %2$s s.",
            "%3$s Asked was on these network interfaces: %4$s.",
            "Check the name, that the device runs and is in the same network, and that the network lets multicast through;"
                    + " or give its IP address. docs/discovery.md tells what else may help."),

    /** Particulars: the way asked for, the ways there are. */
    UNKNOWN_WAY(
            "upload-unknown-way",
            "There is no way of uploading called \"%1$s\".",
            "The ways that are installed are: %2$s.",
            "Name one of these with --via, or install the extension that brings \"%1$s\"."),

    /** Particulars: name of the image. */
    EMPTY(
            "upload-empty",
            "Nothing was sent: %1$s is empty.",
            "An update of 0 bytes is refused by every device.",
            "Build the firmware again and see that the file has been written completely."),

    /** Particulars: host. */
    HOST_UNKNOWN(
            "upload-host-unknown",
            "The host %1$s is unknown.",
            "Neither the name service nor the list of devices knows an address for it.",
            "Check the spelling, look at the list of devices (fota devices), or give the device's IP address."),

    /** Particulars: device, the system's reason. */
    UNREACHABLE(
            "upload-unreachable",
            "No packet could be sent to %1$s.",
            "The system says: %2$s.",
            "Check that this computer is in the device's network (Wi-Fi, VPN, cable), then try again."),

    /** Particulars: device, number of invitations, seconds in all, local address. */
    NO_ANSWER(
            "upload-no-answer",
            "%1$s did not answer %2$d invitations in %3$s s.",
            "The device is off, in another network, at another port, busy with another update, or its program does not"
                    + " call ArduinoOTA.handle() often enough; or UDP from %4$s is blocked on the way.",
            "Check the address and the port (ESP8266: 8266, ESP32: 3232), restart the device, and allow UDP between"
                    + " %4$s and the device."),

    /** Particulars: device. */
    REFUSED(
            "upload-refused",
            "%1$s answered that nobody listens at this port.",
            "The host is there, but its program has not opened this port for updates (ICMP port unreachable).",
            "Check the port (ESP8266: 8266, ESP32: 3232) and that the running program calls ArduinoOTA.begin()."),

    /** Particulars: device, its answer. */
    BAD_ANSWER(
            "upload-bad-answer",
            "%1$s answered what no espota device says: \"%2$s\".",
            "Another service listens at this port, or the device's program is of a kind that is not known here.",
            "Check the address and the port; restart the device if they are right."),

    /** Particulars: device, length of the nonce in characters. */
    BAD_NONCE(
            "upload-bad-nonce",
            "%1$s asked for a password in a form that is not known here.",
            "Its nonce has to be 32 hexadecimal digits (MD5) or 64 (SHA-256); this one has %2$d characters or is not"
                    + " hexadecimal.",
            "Check the address and the port; if they are right, the device's OTA library is newer than this program."),

    /** Particulars: device. */
    PASSWORD_MISSING(
            "upload-password-missing",
            "%1$s wants a password, and none was given.",
            "The running program sets one: with ArduinoOTA.setPassword() or setPasswordHash(), or for its update page.",
            "Give the password at the prompt, in FOTA_PASSWORD or with --password-file."),

    /** Particulars: device. */
    PASSWORD_WRONG(
            "upload-password-wrong",
            "%1$s refused the password.",
            "It is not the one that the running program was built with (a hash set by setPasswordHash() must be in lower"
                    + " case, or it never matches). A stored password has been forgotten.",
            "Try again with the right password."),

    /** Particulars: device, number of tries. */
    AUTHENTICATION_SILENT(
            "upload-authentication-silent",
            "%1$s asked for a password but did not answer to it, in %2$d tries.",
            "The answer was lost on the way, or another uploader talks to the device at the same time and puts it back to"
                    + " idle.",
            "End other uploads to this device, move it closer to the access point, and try again."),

    /** Particulars: device, form seen before, form asked for now. */
    AUTHENTICATION_WEAKER(
            "upload-authentication-weaker",
            "%1$s now wants %3$s; before, it was %2$s.",
            "Somebody else may stand in for the device to get the password or the firmware; or the device runs an older"
                    + " or another program.",
            "If you know why it changed, allow the weaker form once (--accept-weaker-authentication)."),

    /** Particulars: device, its own words, what they mean, what to do. */
    DEVICE_REFUSED("upload-device-refused", "%1$s refused the update before it began: \"%2$s\".", "%3$s", "%4$s"),

    /** Particulars: device, its own words, what they mean, what to do. */
    DEVICE_FAILED(
            "upload-device-failed", "%1$s gave the update up: \"%2$s\".", "%3$s The old firmware still runs.", "%4$s"),

    /** Particulars: first port, last port, local address. */
    NO_PORT(
            "upload-no-port",
            "No TCP port of %1$d..%2$d could be opened on %3$s.",
            "All are in use, or the system does not allow this program to open them.",
            "Give another port or a wider range (--host-port)."),

    /** Particulars: local address, the system's reason. */
    LOCAL_ADDRESS(
            "upload-local-address",
            "This computer cannot use the address %1$s for the upload.",
            "The system says: %2$s.",
            "Give an address of this computer that the device can reach, or leave the choice to the system."),

    /** Particulars: device, local address, local port, seconds. */
    NO_CONNECT_BACK(
            "upload-no-connect-back",
            "%1$s accepted the invitation but did not connect to %2$s port %3$d within %4$s s.",
            "A firewall on this computer, a network address translation (container, WSL, VPN, guest Wi-Fi) or client"
                    + " isolation of the access point stands between; or (ESP32) the device refused silently, for example"
                    + " because the image is too large.",
            "Allow incoming TCP connections to %2$s port %3$d (a fixed port can be chosen with --host-port), and use a"
                    + " network in which the device can reach %2$s."),

    /** Particulars: device, local address, local port, the strangers. */
    STRANGER(
            "upload-stranger",
            "%4$s connected to %2$s port %3$d instead of %1$s and was turned away.",
            "Only the device's own address may fetch the firmware. The device did not connect; with a network address"
                    + " translation between, it may appear under the other address.",
            "If that is the device, use its address as it appears here; otherwise look at what runs at the other"
                    + " address."),

    /** Particulars: device, bytes acknowledged, bytes in all, the system's reason. */
    BROKEN_OFF(
            "upload-broken-off",
            "%1$s broke the connection off after about %2$d of %3$d bytes.",
            "The connection ended without a reason from the device (%4$s): it restarted, ran out of power or memory, or"
                    + " lost the Wi-Fi. Unless it had everything by then, the old firmware still runs.",
            "Check the supply and the signal, stop other work of the program while it updates, and try again."),

    /** Particulars: device, bytes acknowledged, bytes in all, seconds. */
    STALLED(
            "upload-stalled",
            "%1$s stopped taking data after about %2$d of %3$d bytes, for %4$s s.",
            "Its program hangs, or the Wi-Fi is gone. The old firmware still runs.",
            "Restart the device, check the signal, and try again."),

    /** Particulars: device, bytes in all, seconds. */
    RESULT_MISSING(
            "upload-result-missing",
            "%1$s took all %2$d bytes but did not say within %3$s s whether it accepts them.",
            "The device may have restarted into the new firmware already, or hang.",
            "See which firmware it runs (fota devices) before you send again."),

    /** Particulars: device, bytes in all, sentence with what it said. */
    RESULT_UNCLEAR(
            "upload-result-unclear",
            "%1$s took all %2$d bytes and closed the connection without saying OK.",
            "%3$s It may or may not have accepted the image.",
            "See which firmware it runs (fota devices) before you send again."),

    /** Particulars: device. */
    BUSY(
            "upload-busy",
            "Another upload to %1$s is running.",
            "Two uploads to one device at once disturb each other.",
            "Wait for the first one to end."),

    /** Particulars: device, the reason. */
    NO_CONNECTION(
            "upload-no-connection",
            "%1$s could not be asked by HTTP.",
            "The reason: %2$s. The device is off, in another network, at another port, busy, or has no web server.",
            "Check the address and the port (80 unless the program says otherwise), and try again."),

    /** Particulars: device, its words. */
    FOREIGN_ANSWER(
            "upload-foreign-answer",
            "%1$s answered what is not HTTP: \"%2$s\".",
            "Another service listens at this port.",
            "Check the address and the port, or name another way with --via."),

    /** Particulars: device, path, what is there instead. */
    NO_FORM(
            "upload-no-form",
            "%1$s has no form for updates at %2$s.",
            "%3$s",
            "Let the program set one up (ESP8266HTTPUpdateServer), name its path with --path, or another way with --via."),

    /** Particulars: device, name of the image. */
    NO_FILE_SYSTEM(
            "upload-no-file-system",
            "%2$s was not sent: %1$s takes no file systems in this way.",
            "It would write the file where programs belong, or refuse it.",
            "Send it by espota, or with a newer core's form, which has a field for file systems."),

    /** Particulars: device, user. */
    LOGIN_REFUSED(
            "upload-login-refused",
            "%1$s refused the user %2$s with this password.",
            "The running program was built with another user or password for its update page. A stored password has been"
                    + " forgotten.",
            "Try again with the right password, and name the user with --user."),

    /** Particulars: device, what it wants. */
    LOGIN_UNKNOWN(
            "upload-login-unknown",
            "%1$s wants a password in a form that is not known here: %2$s.",
            "Forms for updates are protected with Basic (RFC 7617).",
            "Let the program ask for Basic, or use another way."),

    /** Particulars: device, status, its words. */
    STATUS(
            "upload-status",
            "%1$s answered the upload with status %2$d: \"%3$s\".",
            "It did not take the image, and does not say why in words that are known here. The old firmware still runs.",
            "Read the device's serial output while it updates, then try again."),

    /** Particulars: device, status, its words. */
    NO_ESP_LINK(
            "upload-no-esp-link",
            "%1$s is no esp-link.",
            "Asked which image is next (/flash/next) it answered with status %2$d: \"%3$s\".",
            "Check the address and the port, or name another way with --via."),

    /** Particulars: image, its slot, device, the slot that is next. */
    SLOT_NOT_NEXT(
            "upload-slot-not-next",
            "%1$s was not sent: it is for %2$s, and %3$s wants %4$s next.",
            "The image for %2$s would be written into the slot of %4$s and not start there.",
            "Send the image for %4$s of the same build."),

    /** Particulars: device, what it runs. */
    STILL_OLD(
            "proof-still-old",
            "%1$s took the image but says that it runs %2$s, which is not what was sent.",
            "It has not restarted, or its boot loader did not start the new image and went back to the old one, or the"
                    + " image states another ROM name than the one that it reports.",
            "Restart the device and look again (fota devices); if it stays, read its serial output while it starts."),

    /** Particulars: device, seconds. */
    NOT_BACK(
            "proof-not-back",
            "%1$s took the image and was not heard again within %2$d s.",
            "The new firmware does not start, does not find the Wi-Fi, does not announce itself, or got another address.",
            "Look for it again (fota devices); read its serial output; if it does not start, burn a working firmware over"
                    + " the serial line.");

    private final ProblemText text;

    DeployProblem(String code, String what, String why, String remedy) {
        this.text = new ProblemText(code, what, why, remedy);
    }

    @Override
    public boolean ofRequest() {
        return this == UNKNOWN_WAY || code().startsWith("address-");
    }

    @Override
    public ProblemText text() {
        return text;
    }
}

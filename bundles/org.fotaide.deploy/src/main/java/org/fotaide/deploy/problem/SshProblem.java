// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.problem;

import org.fotaide.firmware.work.ProblemKind;
import org.fotaide.firmware.work.ProblemText;

/** Every failure on the way to an SSH server. {@code docs/publish.md} has a row for each code. */
public enum SshProblem implements ProblemKind {
    /** Particulars: host. */
    NO_HOST(
            "ssh-no-host",
            "The host %1$s is unknown.",
            "The name service of this computer knows no address for it.",
            "Check its name, and that this computer is in the right network."),

    /** Particulars: host and port, the system's reason. */
    UNREACHABLE(
            "ssh-unreachable",
            "No connection to %1$s.",
            "The reason: %2$s.",
            "Check host and port, that the server runs, and that no firewall is in the way."),

    /** Particulars: host and port, reason. */
    FAILED(
            "ssh-failed",
            "The SSH connection to %1$s failed.",
            "The reason: %2$s.",
            "Try ssh to the same host and port: if that works, tell us what it says with -v."),

    /** Particulars: host, type of the key, fingerprint, file. */
    HOST_UNKNOWN(
            "ssh-host-unknown",
            "%1$s is not known, so nothing was sent there.",
            "Its %2$s key has the fingerprint %3$s. %4$s has no key of it, and nobody said that this one is right.",
            "Ask whoever runs the server for the fingerprint. If it is the same, log in once with ssh, or try again where"
                    + " you are asked (in a terminal, or in the IDE) and say yes."),

    /** Particulars: host, type of the key, fingerprint, file, fingerprints that are known. */
    HOST_CHANGED(
            "ssh-host-changed",
            "%1$s has another key than it had, so nothing was sent there.",
            "Its %2$s key has the fingerprint %3$s; %4$s says %5$s. Either the server was set up anew, or somebody has put"
                    + " another one in its place.",
            "Ask whoever runs the server. If its key did change, remove the old one with ssh-keygen -f '%4$s' -R '%1$s'."),

    /** Particulars: host, file. */
    HOST_REVOKED(
            "ssh-host-revoked",
            "%1$s has a key that is marked as revoked, so nothing was sent there.",
            "%2$s says that this key must not be trusted.",
            "Ask whoever runs the server: its key was stolen, or given up."),

    /** Particulars: file, reason. */
    KNOWN_HOSTS(
            "ssh-known-hosts",
            "The key of the server could not be remembered in %1$s.",
            "The system says: %2$s.",
            "Check that you may write there, or name another file with --known-hosts."),

    /** Particulars: file, reason. */
    KNOWN_HOSTS_DAMAGED(
            "ssh-known-hosts-damaged",
            "%1$s cannot be read, so no server is known.",
            "A line of it is damaged: %2$s.",
            "Find that line (ssh-keygen -l -f '%1$s' names it) and take it out, or name another file with --known-hosts."),

    /** Particulars: file, reason. */
    IDENTITY(
            "ssh-identity",
            "%1$s cannot be used to log in.",
            "The reason: %2$s.",
            "Name the file with your private key, as ssh-keygen makes it."),

    /** Particulars: user and host, what was tried. */
    LOGIN(
            "ssh-login",
            "The server refused to let %1$s in.",
            "%2$s",
            "Check the user's name, load the right key into the agent or name it (--identity, or the IDE's preferences of SSH2), or give the right password."),

    /** Particulars: user and host, reason. */
    NO_SFTP(
            "ssh-no-sftp",
            "%1$s can log in, but not transfer files.",
            "The server does not offer SFTP of version 3: %2$s.",
            "Ask whoever runs the server to allow SFTP for this user."),

    /** Particulars: what was written. */
    GATEWAY_ADDRESS(
            "ssh-gateway-address",
            "%1$s names no gateway.",
            "A gateway is written as [USER@]HOST[:PORT], without a password, which is asked for.",
            "Correct it, such as ota@gateway.example or ota@gateway.example:2222."),

    /** Particulars: user and host, the device's host and port, reason. */
    NO_FORWARD(
            "ssh-no-forward",
            "%1$s does not lead to %2$s.",
            "Either nothing listens there as the gateway sees it, or the gateway forwards no ports for this user: %3$s.",
            "Check host and port from the gateway, and that its sshd_config has AllowTcpForwarding yes."),

    /** Particulars: the device, user and host. */
    GATEWAY_WAY(
            "ssh-gateway-way",
            "Nothing was sent to %1$s through %2$s.",
            "SSH forwards TCP, so it carries the ways web and esp-link. By espota a device is invited by a datagram (UDP) and connects back"
                    + " to whoever sent it, which SSH cannot forward.",
            "Name the way with --via web or --via esp-link, or with via: in fota.yaml. For espota, run fota upload on the gateway itself: copy the image there, and"
                    + " call it by ssh.");

    private final ProblemText text;

    SshProblem(String code, String what, String why, String remedy) {
        this.text = new ProblemText(code, what, why, remedy);
    }

    @Override
    public boolean ofRequest() {
        return this == IDENTITY || this == KNOWN_HOSTS_DAMAGED || this == GATEWAY_ADDRESS || this == GATEWAY_WAY;
    }

    @Override
    public ProblemText text() {
        return text;
    }
}

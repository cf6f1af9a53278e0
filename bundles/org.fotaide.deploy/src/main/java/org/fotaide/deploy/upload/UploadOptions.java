// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload;

/**
 * Everything that can be tuned about an upload.
 *
 * @param host this computer's side: which address and which TCP port the device connects to
 * @param invitations how often the device is invited before it counts as silent; 1..100, default 5. More than once
 *     because datagrams get lost and a device left alone in the middle of an authentication swallows the next invitation
 *     (PROTOCOLS 1.4)
 * @param limits how long each step may take
 * @param sending how the image is put on the wire
 * @param weaker what to do when the device wants a weaker authentication than before; default {@link Weaker#REFUSE}
 * @param web where a device shows its form for updates, and to whom
 */
public record UploadOptions(
        HostSide host, int invitations, TimeLimits limits, Sending sending, Weaker weaker, WebAccess web) {
    public enum Weaker {
        REFUSE,
        /** Accept it, and remember it from now on. */
        ACCEPT
    }

    public static final UploadOptions DEFAULT = new UploadOptions(
            HostSide.DEFAULT, 5, TimeLimits.DEFAULT, Sending.DEFAULT, Weaker.REFUSE, WebAccess.DEFAULT);

    public UploadOptions {
        if (invitations < 1 || invitations > 100) {
            throw new IllegalArgumentException("1..100 invitations, not " + invitations);
        }
    }

    public UploadOptions with(HostSide other) {
        return new UploadOptions(other, invitations, limits, sending, weaker, web);
    }

    public UploadOptions withInvitations(int number) {
        return new UploadOptions(host, number, limits, sending, weaker, web);
    }

    public UploadOptions with(TimeLimits other) {
        return new UploadOptions(host, invitations, other, sending, weaker, web);
    }

    public UploadOptions with(Sending other) {
        return new UploadOptions(host, invitations, limits, other, weaker, web);
    }

    public UploadOptions with(Weaker other) {
        return new UploadOptions(host, invitations, limits, sending, other, web);
    }

    public UploadOptions with(WebAccess other) {
        return new UploadOptions(host, invitations, limits, sending, weaker, other);
    }
}

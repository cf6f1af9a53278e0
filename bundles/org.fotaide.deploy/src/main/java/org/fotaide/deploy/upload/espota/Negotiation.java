// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.internal.Deadline;
import org.fotaide.deploy.internal.Excerpt;
import org.fotaide.deploy.internal.Seconds;
import org.fotaide.deploy.internal.Watch;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.deploy.upload.Authentication;
import org.fotaide.deploy.upload.UploadOptions;
import org.fotaide.deploy.upload.updater.DeviceError;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Problem;
import org.fotaide.firmware.work.Progress;

/**
 * From the first invitation to the device's connection (PROTOCOLS 1.2 to 1.4). A reply counts by what it says, not by which
 * invitation it answers, since replies may be late: a device that connects has accepted, whether or not its {@code OK}
 * arrived.
 */
final class Negotiation {
    /** The device's connection and how it was reached. */
    record Agreement(SocketChannel connection, Authentication authentication, int invitations) {}

    private enum Awaited {
        REPLY,
        PROOF_CHECKED,
        CONNECTION
    }

    private final DeviceAddress device;
    private final byte[] invitation;
    private final Line line;
    private final Listener listener;
    private final Credentials credentials;
    private final UploadOptions options;
    private final Progress progress;

    private Awaited awaited = Awaited.REPLY;
    private Deadline deadline = Deadline.in(Duration.ZERO);
    private final long start = System.nanoTime();
    private boolean challenged;
    private int invitations;
    private int proofs;

    Negotiation(
            DeviceAddress device,
            byte[] invitation,
            Line line,
            Listener listener,
            Credentials credentials,
            UploadOptions options,
            Progress progress) {
        this.device = device;
        this.invitation = invitation.clone();
        this.line = line;
        this.listener = listener;
        this.credentials = credentials;
        this.options = options;
        this.progress = progress;
    }

    Agreement agree(Watch watch) throws IOException, FotaException, CancelledException {
        line.join(watch);
        listener.join(watch);
        boolean agreed = false;
        try {
            invite();
            while (true) {
                watch.check();
                Optional<SocketChannel> connection = listener.accept();
                if (connection.isPresent()) {
                    Agreement agreement = agreement(connection.get());
                    agreed = true;
                    return agreement;
                }
                Optional<Reply> reply = line.receive();
                if (reply.isPresent()) {
                    hear(reply.get());
                }
                if (deadline.passed()) {
                    silence();
                } else if (reply.isEmpty()) {
                    watch.nap(deadline);
                }
            }
        } finally {
            if (!agreed && challenged) {
                line.neverMind();
            }
        }
    }

    private Agreement agreement(SocketChannel connection) throws IOException, FotaException {
        try {
            return new Agreement(connection, credentials.accepted(), invitations);
        } catch (FotaException refused) {
            connection.close();
            throw refused;
        }
    }

    private void invite() throws IOException, FotaException {
        invitations++;
        String which = invitations == 1 ? "" : " (invitation " + invitations + ")";
        progress.begin("Inviting " + device + which, Progress.UNKNOWN);
        line.send(invitation);
        await(Awaited.REPLY, options.limits().reply(invitations));
    }

    private void await(Awaited next, Duration limit) {
        awaited = next;
        deadline = Deadline.in(limit);
    }

    private void hear(Reply reply) throws IOException, FotaException {
        challenged = reply instanceof Reply.PasswordWanted;
        if (reply instanceof Reply.Accepted) {
            accepted();
        } else if (reply instanceof Reply.PasswordWanted wanted) {
            prove(wanted.nonce());
        } else if (reply instanceof Reply.PasswordRefused && proofs > 0) {
            proofRefused();
        } else if (reply instanceof Reply.NonceUnknown nonce) {
            throw new FotaException(DeployProblem.BAD_NONCE.with(device, nonce.length()));
        } else if (reply instanceof Reply.Refused refused) {
            throw new FotaException(new DeviceError(refused.text()).problem(DeployProblem.DEVICE_REFUSED, device));
        } else {
            throw new FotaException(DeployProblem.BAD_ANSWER.with(device, new Excerpt(reply.text())));
        }
    }

    private void accepted() {
        if (awaited != Awaited.CONNECTION) {
            progress.begin("Waiting for " + device + " to connect to port " + listener.port(), Progress.UNKNOWN);
            await(Awaited.CONNECTION, options.limits().connectBack());
        }
    }

    /** At most once for each invitation, so that a device that asks for ever is not answered for ever. */
    private void prove(Nonce nonce) throws IOException, FotaException {
        if (proofs < invitations) {
            proofs++;
            progress.begin("Proving the password to " + device, Progress.UNKNOWN);
            line.send(credentials.answer(nonce));
            await(Awaited.PROOF_CHECKED, options.limits().authentication());
        }
    }

    private void proofRefused() throws IOException, FotaException {
        if (awaited == Awaited.PROOF_CHECKED) {
            credentials.refused();
            invite();
        }
    }

    private void silence() throws IOException, FotaException {
        if (awaited == Awaited.CONNECTION) {
            throw new FotaException(notConnected());
        }
        if (invitations < options.invitations()) {
            invite();
            return;
        }
        throw new FotaException(
                proofs > 0
                        ? DeployProblem.AUTHENTICATION_SILENT.with(device, proofs)
                        : DeployProblem.NO_ANSWER.with(
                                device,
                                invitations,
                                Seconds.of(Duration.ofNanos(System.nanoTime() - start)),
                                line.local().getHostAddress()));
    }

    private Problem notConnected() {
        String local = listener.address().getHostAddress();
        return listener.strangers()
                .map(who -> DeployProblem.STRANGER.with(device, local, listener.port(), who))
                .orElseGet(() -> DeployProblem.NO_CONNECT_BACK.with(
                        device,
                        local,
                        listener.port(),
                        Seconds.of(options.limits().connectBack())));
    }
}

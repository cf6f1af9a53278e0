// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SocketChannel;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.internal.Excerpt;
import org.fotaide.deploy.internal.Farewell;
import org.fotaide.deploy.internal.Seconds;
import org.fotaide.deploy.internal.Watch;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.deploy.upload.ResultUnknownException;
import org.fotaide.deploy.upload.Sending;
import org.fotaide.deploy.upload.UploadOptions;
import org.fotaide.deploy.upload.UploadReport;
import org.fotaide.deploy.upload.UploadReport.Manner;
import org.fotaide.deploy.upload.UploadRequest;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Problem;
import org.fotaide.firmware.work.Progress;

/** One upload to one device: a try, and a second one in lock-step for a device that stalls under streaming. */
final class EspotaUpload {
    /** How one try went. */
    private record Try(TransferEnd end, Negotiation.Agreement agreement, Manner manner, Duration transfer) {}

    private final UploadRequest request;
    private final UploadOptions options;
    private final DeviceAddress device;
    private final InetAddress ip;
    private final Credentials credentials;
    private final Progress progress;
    private final byte[] image;
    private final long start = System.nanoTime();
    private int invitations;

    EspotaUpload(UploadRequest request, InetAddress ip, Credentials credentials, Progress progress) {
        this.request = request;
        this.options = request.options();
        this.device = request.device().address();
        this.ip = ip;
        this.credentials = credentials;
        this.progress = progress;
        this.image = request.payload().bytes();
    }

    UploadReport call() throws FotaException, CancelledException {
        try {
            Sending.Policy policy = options.sending().policy();
            Try first = attempt(policy == Sending.Policy.LOCK_STEP ? Manner.LOCK_STEP : Manner.STREAMED);
            if (first.end() instanceof TransferEnd.Stalled && policy == Sending.Policy.STREAM_THEN_LOCK_STEP) {
                return report(afterStall(first));
            }
            return report(first);
        } catch (ClosedByInterruptException interrupted) {
            throw new CancelledException();
        } catch (IOException failed) {
            throw new FotaException(DeployProblem.UNREACHABLE.with(device, failed.getMessage()), failed);
        }
    }

    /** A device that is not even back for the second try has told the cause in the first. */
    private Try afterStall(Try first) throws IOException, FotaException, CancelledException {
        progress.log(device + " stopped taking data while it was streamed; sending again, chunk by chunk.");
        try {
            return attempt(Manner.LOCK_STEP_AFTER_STALL);
        } catch (FotaException second) {
            FotaException stalled = new FotaException(problem(first.end()));
            stalled.addSuppressed(second);
            throw stalled;
        }
    }

    private Try attempt(Manner manner) throws IOException, FotaException, CancelledException {
        Negotiation.Agreement agreement = agree();
        invitations += agreement.invitations();
        long connected = System.nanoTime();
        boolean taken = false;
        try (SocketChannel connection = agreement.connection()) {
            try {
                TransferEnd end = transfer(connection, manner);
                taken = end instanceof TransferEnd.Taken;
                return new Try(end, agreement, manner, Duration.ofNanos(System.nanoTime() - connected));
            } finally {
                if (!taken) {
                    new Farewell(options.limits().farewell()).to(connection);
                }
            }
        }
    }

    private Negotiation.Agreement agree() throws IOException, FotaException, CancelledException {
        try (Line line = Line.open(device, ip, options.host().address());
                Listener listener = Listener.open(line.local(), options.host().ports(), ip);
                Watch watch = new Watch(progress)) {
            byte[] invitation =
                    new Invitation(request.payload().kind(), listener.port(), image.length, md5()).datagram();
            return new Negotiation(device, invitation, line, listener, credentials, options, progress).agree(watch);
        }
    }

    private TransferEnd transfer(SocketChannel connection, Manner manner) throws IOException, CancelledException {
        Sending sending = options.sending();
        Pace pace = manner == Manner.STREAMED ? new Pace.Stream(sending.buffer()) : new Pace.LockStep(sending.chunk());
        progress.beginBytes("Sending " + request.payload().name() + " to " + device, image.length);
        Transfer transfer = new Transfer(connection, image, sending, pace, options.limits(), progress);
        try (Watch watch = new Watch(progress)) {
            return transfer.run(watch);
        } catch (CancelledException cancelled) {
            progress.log(
                    transfer.allSent()
                            ? device + " had been sent everything and may still change to the new firmware."
                            : device + " has not got the whole image and keeps the firmware that it runs.");
            throw cancelled;
        }
    }

    private UploadReport report(Try last) throws FotaException {
        TransferEnd end = last.end();
        if (end.mayBeTaken()) {
            throw new ResultUnknownException(problem(end), summary(last));
        }
        if (!(end instanceof TransferEnd.Taken)) {
            throw new FotaException(problem(end));
        }
        return summary(last);
    }

    private UploadReport summary(Try last) {
        return new UploadReport(
                ip,
                image.length,
                last.agreement().authentication(),
                last.manner(),
                invitations,
                last.transfer(),
                Duration.ofNanos(System.nanoTime() - start));
    }

    private Problem problem(TransferEnd end) {
        if (end instanceof TransferEnd.Rejected rejected) {
            return rejected.error().problem(DeployProblem.DEVICE_FAILED, device);
        }
        if (end instanceof TransferEnd.BrokenOff broken) {
            return DeployProblem.BROKEN_OFF.with(device, broken.acknowledged(), image.length, broken.reason());
        }
        if (end instanceof TransferEnd.Stalled stalled) {
            return DeployProblem.STALLED.with(
                    device,
                    stalled.acknowledged(),
                    image.length,
                    Seconds.of(options.limits().stall()));
        }
        if (end instanceof TransferEnd.Unclear unclear) {
            String words = new Excerpt(unclear.words()).toString();
            String said = words.isEmpty() ? "It said nothing after that." : "Its last words were: \"" + words + "\".";
            return DeployProblem.RESULT_UNCLEAR.with(device, image.length, said);
        }
        return DeployProblem.RESULT_MISSING.with(
                device, image.length, Seconds.of(options.limits().result()));
    }

    private String md5() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(image));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}

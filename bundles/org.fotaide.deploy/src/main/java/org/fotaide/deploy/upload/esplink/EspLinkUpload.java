// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.esplink;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.internal.Excerpt;
import org.fotaide.deploy.internal.http.DeviceHttp;
import org.fotaide.deploy.internal.http.HttpAnswer;
import org.fotaide.deploy.internal.http.HttpEnd;
import org.fotaide.deploy.internal.http.HttpFailure;
import org.fotaide.deploy.internal.http.HttpQuestion;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.deploy.upload.Authentication;
import org.fotaide.deploy.upload.Payload;
import org.fotaide.deploy.upload.ResultUnknownException;
import org.fotaide.deploy.upload.UploadReport;
import org.fotaide.deploy.upload.UploadRequest;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.ImageReader;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Problem;
import org.fotaide.firmware.work.Progress;

/** One upload: which image is next, that one and never the other, and the restart into it. */
final class EspLinkUpload {
    private static final HttpQuestion RESTART = HttpQuestion.get("/flash/reboot");

    private final UploadRequest request;
    private final DeviceAddress device;
    private final InetSocketAddress place;
    private final Progress progress;
    private final Payload payload;
    private final long start = System.nanoTime();
    private Duration transfer = Duration.ZERO;

    EspLinkUpload(UploadRequest request, InetSocketAddress place, Progress progress) {
        this.request = request;
        this.device = request.device().address();
        this.place = place;
        this.progress = progress;
        this.payload = request.payload();
    }

    UploadReport call() throws FotaException, CancelledException {
        checkNext();
        send();
        restart();
        return summary();
    }

    private DeviceHttp asking() {
        return DeviceHttp.asking(device, place, request.options(), progress);
    }

    private void checkNext() throws FotaException, CancelledException {
        progress.begin("Asking " + device + " which image is next", Progress.UNKNOWN);
        if (payload.kind() == Payload.Kind.FILE_SYSTEM) {
            throw new FotaException(DeployProblem.NO_FILE_SYSTEM.with(device, payload.name()));
        }
        Slot next = new NextSlot(asking()).ask();
        Optional<Slot> slot = new ImageReader().read(payload.bytes()).image().slot();
        if (slot.isPresent() && slot.get() != next) {
            throw new FotaException(
                    DeployProblem.SLOT_NOT_NEXT.with(payload.name(), slot.get().word(), device, next.word()));
        }
    }

    private void send() throws FotaException, CancelledException {
        progress.beginBytes("Sending " + payload.name() + " to " + device, payload.size());
        long begun = System.nanoTime();
        DeviceHttp http = DeviceHttp.working(device, place, request.options(), progress);
        HttpEnd end = called(http, HttpQuestion.post("/flash/upload", "application/octet-stream", payload.bytes()));
        transfer = Duration.ofNanos(System.nanoTime() - begun);
        if (!(end instanceof HttpEnd.Answered answered)) {
            throw new FotaException(notRestarted(new HttpFailure(device, payload.size(), http.limits()), end));
        }
        if (answered.answer().status() != HttpAnswer.OK) {
            throw new FotaException(refused(answered.answer()));
        }
    }

    /** It changes to the new image only when it is told to, so what it may have taken does not matter. */
    private Problem notRestarted(HttpFailure failure, HttpEnd end) {
        return failure.mayBeTaken(end)
                ? DeployProblem.BROKEN_OFF.with(
                        device, payload.size(), payload.size(), "it did not say that it has taken the image")
                : failure.problem(end);
    }

    private HttpEnd called(DeviceHttp http, HttpQuestion question) throws CancelledException {
        try {
            return http.call(question);
        } catch (CancelledException cancelled) {
            progress.log(device + " was not told to start the new image and keeps the firmware that it runs.");
            throw cancelled;
        }
    }

    private Problem refused(HttpAnswer answer) {
        return EspLinkError.in(answer)
                .map(error -> error.problem(DeployProblem.DEVICE_FAILED, device))
                .orElseGet(() -> DeployProblem.STATUS.with(device, answer.status(), new Excerpt(answer.text())));
    }

    private void restart() throws FotaException, CancelledException {
        progress.begin("Restarting " + device, Progress.UNKNOWN);
        HttpEnd end = called(asking(), RESTART);
        if (end instanceof HttpEnd.Answered answered) {
            if (answered.answer().status() != HttpAnswer.OK) {
                throw new FotaException(refused(answered.answer()));
            }
            return;
        }
        Problem untold = DeployProblem.RESULT_UNCLEAR.with(
                device, payload.size(), "It did not answer when it was told to restart.");
        throw new ResultUnknownException(untold, summary());
    }

    private UploadReport summary() {
        return new UploadReport(
                place.getAddress(),
                payload.size(),
                Authentication.NONE,
                UploadReport.Manner.STREAMED,
                0,
                transfer,
                Duration.ofNanos(System.nanoTime() - start));
    }
}

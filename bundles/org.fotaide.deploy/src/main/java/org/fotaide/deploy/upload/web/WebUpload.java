// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.web;

import java.net.InetSocketAddress;
import java.time.Duration;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.internal.Excerpt;
import org.fotaide.deploy.internal.http.DeviceHttp;
import org.fotaide.deploy.internal.http.HttpAnswer;
import org.fotaide.deploy.internal.http.HttpEnd;
import org.fotaide.deploy.internal.http.HttpFailure;
import org.fotaide.deploy.internal.http.HttpQuestion;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.deploy.upload.Payload;
import org.fotaide.deploy.upload.ResultUnknownException;
import org.fotaide.deploy.upload.UploadReport;
import org.fotaide.deploy.upload.UploadRequest;
import org.fotaide.deploy.upload.updater.DeviceError;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Problem;
import org.fotaide.firmware.work.Progress;

/**
 * One upload: the page is asked for first, which costs nothing and tells whether a password is wanted; a device that gets an
 * image without it takes all of it before it says so.
 */
final class WebUpload {
    private static final String SUCCESS = "Update Success";
    private static final String ERROR = "Update error:";

    private final UploadRequest request;
    private final DeviceAddress device;
    private final InetSocketAddress place;
    private final Login login;
    private final Progress progress;
    private final int size;
    private final long start = System.nanoTime();
    private long sending = start;

    WebUpload(UploadRequest request, InetSocketAddress place, Login login, Progress progress) {
        this.request = request;
        this.device = request.device().address();
        this.place = place;
        this.login = login;
        this.progress = progress;
        this.size = request.payload().size();
    }

    UploadReport call() throws FotaException, CancelledException {
        progress.begin("Asking " + device + " for its form", Progress.UNKNOWN);
        FormPage page = page();
        if (page.wantsPassword()) {
            wanted(page);
            page = page();
        }
        if (page.wantsPassword()) {
            wanted(page);
        }
        check(page);
        login.checkStrength();
        HttpQuestion form = FormBody.of(request.payload()).question(path());
        HttpEnd end = send(form);
        if (end instanceof HttpEnd.Answered answered && new FormPage(answered.answer()).wantsPassword()) {
            wanted(new FormPage(answered.answer()));
            end = send(form);
        }
        return report(end);
    }

    private String path() {
        return request.options().web().path();
    }

    private FormPage page() throws FotaException, CancelledException {
        DeviceHttp http = DeviceHttp.asking(device, place, request.options(), progress);
        HttpEnd end = http.call(login.signed(HttpQuestion.get(path())));
        if (end instanceof HttpEnd.Answered answered) {
            return new FormPage(answered.answer());
        }
        throw new FotaException(new HttpFailure(device, 0, http.limits()).problem(end));
    }

    private void wanted(FormPage page) throws FotaException {
        if (!page.takesBasic()) {
            throw new FotaException(DeployProblem.LOGIN_UNKNOWN.with(
                    device, new Excerpt(page.answer().header("WWW-Authenticate").orElse("nothing"))));
        }
        login.wanted();
    }

    private void check(FormPage page) throws FotaException {
        if (!page.hasForm()) {
            throw new FotaException(DeployProblem.NO_FORM.with(device, path(), page.lack()));
        }
        if (request.payload().kind() == Payload.Kind.FILE_SYSTEM && !page.takesFileSystem()) {
            throw new FotaException(
                    DeployProblem.NO_FILE_SYSTEM.with(device, request.payload().name()));
        }
    }

    private HttpEnd send(HttpQuestion form) throws CancelledException {
        HttpQuestion question = login.signed(form);
        progress.beginBytes(
                "Sending " + request.payload().name() + " to " + device,
                question.body().length());
        sending = System.nanoTime();
        try {
            return DeviceHttp.working(device, place, request.options(), progress)
                    .call(question);
        } catch (CancelledException cancelled) {
            progress.log(
                    device + " gives an update up whose connection ends; only if it had been sent everything it may"
                            + " still change to the new firmware.");
            throw cancelled;
        }
    }

    private UploadReport report(HttpEnd end) throws FotaException {
        if (end instanceof HttpEnd.Answered answered) {
            return judged(answered.answer());
        }
        HttpFailure failure = new HttpFailure(
                device,
                size,
                DeviceHttp.working(device, place, request.options(), progress).limits());
        throw failed(failure.problem(end), failure.mayBeTaken(end));
    }

    /** A failure has the status of a success, so the words count (PROTOCOLS 3). */
    private UploadReport judged(HttpAnswer answer) throws FotaException {
        String text = answer.text();
        if (answer.status() == HttpAnswer.OK && text.contains(SUCCESS)) {
            login.accepted();
            return summary();
        }
        if (text.contains(ERROR)) {
            String words = text.substring(text.indexOf(ERROR) + ERROR.length());
            throw failed(new DeviceError(words).problem(DeployProblem.DEVICE_FAILED, device), false);
        }
        if (new FormPage(answer).wantsPassword()) {
            wanted(new FormPage(answer));
        }
        if (answer.status() == HttpAnswer.OK) {
            String said = "It said: \"" + new Excerpt(text) + "\".";
            throw failed(DeployProblem.RESULT_UNCLEAR.with(device, size, said), true);
        }
        throw failed(DeployProblem.STATUS.with(device, answer.status(), new Excerpt(text)), false);
    }

    private FotaException failed(Problem problem, boolean mayBeTaken) {
        return mayBeTaken ? new ResultUnknownException(problem, summary()) : new FotaException(problem);
    }

    private UploadReport summary() {
        long now = System.nanoTime();
        return new UploadReport(
                place.getAddress(),
                size,
                login.form(),
                UploadReport.Manner.STREAMED,
                0,
                Duration.ofNanos(now - sending),
                Duration.ofNanos(now - start));
    }
}

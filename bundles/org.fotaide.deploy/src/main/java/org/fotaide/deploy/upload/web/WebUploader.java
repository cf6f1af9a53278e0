// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.web;

import java.util.Optional;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.internal.http.DeviceHttp;
import org.fotaide.deploy.internal.http.HttpEnd;
import org.fotaide.deploy.internal.http.HttpQuestion;
import org.fotaide.deploy.proof.BootWatch;
import org.fotaide.deploy.upload.UploadOptions;
import org.fotaide.deploy.upload.UploadReport;
import org.fotaide.deploy.upload.UploadRequest;
import org.fotaide.deploy.upload.Uploader;
import org.fotaide.deploy.upload.internal.Visit;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/** Uploads as a browser does with the form of ESP8266HTTPUpdateServer (PROTOCOLS 3). */
public final class WebUploader implements Uploader {
    private static final int PORT = 80;

    @Override
    public String via() {
        return "web";
    }

    @Override
    public int usualPort() {
        return PORT;
    }

    /** A page with a form for files, or the demand for a password where it should be. */
    @Override
    public boolean answers(Device device, UploadOptions options, Progress progress)
            throws FotaException, CancelledException {
        HttpEnd end = DeviceHttp.probing(device, options, progress)
                .call(HttpQuestion.get(options.web().path()));
        return end instanceof HttpEnd.Answered answered && new FormPage(answered.answer()).mayTakeUpdates();
    }

    /** One that announces itself is seen to restart by that. */
    @Override
    public Optional<BootWatch> watch(Device device) {
        return device.place()
                .filter(place -> device.origin() == Device.Origin.TYPED)
                .map(place -> new PageWatch(device.address(), place));
    }

    @Override
    public UploadReport upload(UploadRequest request, Progress progress, Secrets secrets)
            throws FotaException, CancelledException {
        try (Visit visit = Visit.begin(request, progress);
                Login login = new Login(request, secrets)) {
            return new WebUpload(request, visit.place(), login, progress).call();
        }
    }
}

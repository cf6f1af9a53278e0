// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.esplink;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.internal.HostLookup;
import org.fotaide.deploy.internal.http.DeviceHttp;
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

/** Uploads to esp-link (PROTOCOLS 8). It knows no passwords. */
public final class EspLinkUploader implements Uploader {
    private static final int PORT = 80;

    @Override
    public String via() {
        return "esp-link";
    }

    @Override
    public int usualPort() {
        return PORT;
    }

    @Override
    public boolean answers(Device device, UploadOptions options, Progress progress)
            throws FotaException, CancelledException {
        return new NextSlot(DeviceHttp.probing(device, options, progress))
                .look()
                .isPresent();
    }

    @Override
    public Announcement ask(Device device, UploadOptions options, Progress progress)
            throws FotaException, CancelledException {
        InetSocketAddress place = new HostLookup(device).call(progress);
        return EspLinkWatch.running(new NextSlot(DeviceHttp.asking(device.address(), place, options, progress)).ask());
    }

    @Override
    public Optional<BootWatch> watch(Device device) {
        return device.place().map(place -> new EspLinkWatch(device.address(), place));
    }

    @Override
    public UploadReport upload(UploadRequest request, Progress progress, Secrets secrets)
            throws FotaException, CancelledException {
        try (Visit visit = Visit.begin(request, progress)) {
            return new EspLinkUpload(request, visit.place(), progress).call();
        }
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.ClosedByInterruptException;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.internal.HostLookup;
import org.fotaide.deploy.internal.Watch;
import org.fotaide.deploy.upload.UploadOptions;
import org.fotaide.deploy.upload.UploadReport;
import org.fotaide.deploy.upload.UploadRequest;
import org.fotaide.deploy.upload.Uploader;
import org.fotaide.deploy.upload.internal.Visit;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/** Uploads as the Arduino tools do (PROTOCOLS 1), to ESP8266 and ESP32. */
public final class EspotaUploader implements Uploader {
    @Override
    public String via() {
        return "espota";
    }

    @Override
    public int usualPort() {
        return DeviceAddress.ESP8266_PORT;
    }

    /** Whatever goes wrong with the question, nobody is there who answers it. */
    @Override
    public boolean answers(Device device, UploadOptions options, Progress progress)
            throws FotaException, CancelledException {
        InetAddress ip = new HostLookup(device).call(progress).getAddress();
        try (Line line = Line.open(device.address(), ip, options.host().address());
                Watch watch = new Watch(progress)) {
            return new Presence(line, options.limits().probe()).felt(watch);
        } catch (ClosedByInterruptException interrupted) {
            throw new CancelledException();
        } catch (IOException | FotaException nobody) {
            return false;
        }
    }

    @Override
    public UploadReport upload(UploadRequest request, Progress progress, Secrets secrets)
            throws FotaException, CancelledException {
        try (Visit visit = Visit.begin(request, progress);
                Credentials credentials = new Credentials(request, secrets)) {
            return new EspotaUpload(request, visit.place().getAddress(), credentials, progress).call();
        }
    }
}

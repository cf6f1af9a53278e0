// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.internal.http;

import java.net.InetSocketAddress;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.internal.HostLookup;
import org.fotaide.deploy.upload.TimeLimits;
import org.fotaide.deploy.upload.UploadOptions;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;

/**
 * A device that is asked by HTTP.
 *
 * @param device for messages and the Host line
 * @param place what to connect to
 * @param limits how long a question may take
 * @param progress hears of the bytes of a body
 */
public record DeviceHttp(DeviceAddress device, InetSocketAddress place, HttpLimits limits, Progress progress) {
    /** For questions that make the device work. */
    public static DeviceHttp working(
            DeviceAddress device, InetSocketAddress place, UploadOptions options, Progress progress) {
        TimeLimits limits = options.limits();
        return new DeviceHttp(
                device, place, new HttpLimits(limits.connectBack(), limits.stall(), limits.result()), progress);
    }

    /** For questions that are answered at once. */
    public static DeviceHttp asking(
            DeviceAddress device, InetSocketAddress place, UploadOptions options, Progress progress) {
        TimeLimits limits = options.limits();
        return new DeviceHttp(
                device, place, new HttpLimits(limits.connectBack(), limits.stall(), limits.longestReply()), progress);
    }

    /** To see whether it answers at all. */
    public static DeviceHttp probing(Device device, UploadOptions options, Progress progress)
            throws FotaException, CancelledException {
        TimeLimits limits = options.limits();
        HttpLimits brief = new HttpLimits(limits.probe(), limits.probe(), limits.probe());
        return new DeviceHttp(device.address(), new HostLookup(device).call(progress), brief, progress);
    }

    public HttpEnd call(HttpQuestion question) throws CancelledException {
        return new HttpExchange(device, place, limits, progress).call(question);
    }
}

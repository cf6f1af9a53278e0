// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;

/**
 * Finds how a device takes images by asking it in one way after the other. Nothing changes in the device by being asked.
 *
 * <pre>{@code
 * Uploader way = new FindWay(Uploaders.installed(), options).of(device, Uploader::usualPort, progress);
 * }</pre>
 *
 * @param uploaders the ways that there are
 * @param options how long an answer is waited for, and where a form would be
 */
public record FindWay(Uploaders uploaders, UploadOptions options) {
    /** What ArduinoOTA speaks; a device that answers nobody is invited in this way, since it is the most patient one. */
    public static final String USUAL = "espota";

    /**
     * The way of a device: that which it announces or answers first, espota before all others.
     *
     * @param device as it was found
     * @param ports where the device would listen in a way
     */
    public Uploader of(Device device, ToIntFunction<Uploader> ports, Progress progress)
            throws FotaException, CancelledException {
        Uploader usual = uploaders.via(USUAL);
        if (device.origin() == Device.Origin.HEARD) {
            return usual;
        }
        progress.begin("Asking " + device.address().host() + " how it takes images", Progress.UNKNOWN);
        for (Uploader uploader : inOrder(usual)) {
            if (uploader.answers(at(device, ports.applyAsInt(uploader)), options, progress)) {
                progress.log(device.name() + " takes images by " + uploader.via() + ".");
                return uploader;
            }
        }
        return usual;
    }

    private List<Uploader> inOrder(Uploader usual) {
        return Stream.concat(
                        Stream.of(usual),
                        uploaders.all().stream()
                                .filter(uploader -> !uploader.via().equals(USUAL))
                                .sorted(Comparator.comparing(Uploader::via)))
                .toList();
    }

    private static Device at(Device device, int port) {
        return device.at(new DeviceAddress(device.address().host(), port));
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.device.StatedAddress;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;

/**
 * Finds how a device takes images by asking it in one way after the other. Nothing changes in the device by being asked.
 *
 * <pre>{@code
 * Uploader way = new FindWay(Uploaders.installed(), options).of(device, stated, progress);
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
     * @param stated what was said of its address: without a port it is asked at the usual one of each way
     */
    public Uploader of(Device device, StatedAddress stated, Progress progress)
            throws FotaException, CancelledException {
        Uploader usual = uploaders.via(USUAL);
        if (announced(device, stated)) {
            return usual;
        }
        progress.begin("Asking " + device.address().host() + " how it takes images", Progress.UNKNOWN);
        for (Uploader uploader : inOrder(usual)) {
            if (uploader.answers(device.at(stated.orAt(uploader.usualPort())), options, progress)) {
                progress.log(device.name() + " takes images by " + uploader.via() + ".");
                return uploader;
            }
        }
        return usual;
    }

    /** What is announced are invitations; whoever states another port means something else. */
    private static boolean announced(Device device, StatedAddress stated) {
        int port = device.address().port();
        return device.origin() == Device.Origin.HEARD && stated.port().orElse(port) == port;
    }

    private List<Uploader> inOrder(Uploader usual) {
        return Stream.concat(
                        Stream.of(usual),
                        uploaders.all().stream()
                                .filter(uploader -> !uploader.via().equals(USUAL))
                                .sorted(Comparator.comparing(Uploader::via)))
                .toList();
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.upload;

import java.util.Optional;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.device.Entrance;
import org.fotaide.deploy.device.StatedAddress;
import org.fotaide.deploy.discovery.Discovery;
import org.fotaide.deploy.proof.BootWatch;
import org.fotaide.deploy.proof.FallbackWatch;
import org.fotaide.deploy.proof.ReachabilityWatch;
import org.fotaide.deploy.upload.FindWay;
import org.fotaide.deploy.upload.UploadOptions;
import org.fotaide.deploy.upload.Uploader;
import org.fotaide.deploy.upload.Uploaders;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;

/**
 * How a device is reached.
 *
 * @param target where it is
 * @param ways those that are installed
 * @param chosen the way that the user or the project names
 * @param options of the upload
 */
record Route(TargetDevice target, Uploaders ways, Optional<Uploader> chosen, UploadOptions options) {
    static Route of(StatedAddress address, Optional<String> via, UploadOptions options) throws FotaException {
        Uploaders ways = Uploaders.installed();
        Optional<Uploader> chosen = via.isPresent() ? Optional.of(ways.via(via.get())) : Optional.empty();
        return new Route(new TargetDevice(address, Optional.empty()), ways, chosen, options);
    }

    /** The same to a device that is reached by an entrance, in the way that is chosen. */
    Route behind(Entrance entrance) {
        return new Route(new TargetDevice(target.stated(), Optional.of(entrance)), ways, chosen, options);
    }

    /** The device, by the way that is chosen or that it takes itself, with what it says of itself in that way. */
    Reached find(Discovery network, Progress progress) throws FotaException, CancelledException {
        boolean announced = chosen.map(way -> way.via().equals(FindWay.USUAL)).orElse(true);
        Device device =
                announced ? target.find(network, progress) : target.find(chosen.orElseThrow(), network, progress);
        Uploader way =
                chosen.isPresent() ? chosen.get() : new FindWay(ways, options).of(device, target.stated(), progress);
        Device there = way.via().equals(FindWay.USUAL)
                ? device
                : device.at(target.stated().orAt(way.usualPort()));
        return new Reached(there.saying(way.ask(there, options, progress)), way);
    }

    /** A device that is there, and how. */
    record Reached(Device device, Uploader uploader) {
        /** Looks at it while it restarts: in its own way, else by what it announces, else by whether it is there at all. */
        BootWatch watch(Discovery network) {
            return uploader.watch(device).orElseGet(() -> announcements(network));
        }

        private BootWatch announcements(Discovery network) {
            BootWatch heard = network.watch(device);
            return device.ip()
                    .filter(ip -> device.origin() == Device.Origin.TYPED)
                    .<BootWatch>map(ip -> new FallbackWatch(heard, new ReachabilityWatch(ip)))
                    .orElse(heard);
        }
    }
}

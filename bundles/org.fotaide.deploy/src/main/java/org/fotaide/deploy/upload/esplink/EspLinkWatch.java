// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.esplink;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.internal.http.DeviceHttp;
import org.fotaide.deploy.internal.http.HttpLimits;
import org.fotaide.deploy.proof.BootWatch;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;

/** Looks at an esp-link while it restarts: it tells which image it wants next, and runs the other one. */
record EspLinkWatch(DeviceAddress device, InetSocketAddress place) implements BootWatch {
    @Override
    public Optional<Announcement> ask(Duration limit) {
        HttpLimits limits = new HttpLimits(limit, limit, limit);
        try {
            return new NextSlot(new DeviceHttp(device, place, limits, Progress.NONE))
                    .look()
                    .map(EspLinkWatch::running);
        } catch (CancelledException interrupted) {
            return Optional.empty(); // the thread's flag is set, and whoever waits looks at it
        }
    }

    /** The slot that runs, in the words of a device that announces it. */
    static Announcement running(Slot next) {
        return new Announcement(Map.of("slot", next.other().word()));
    }

    @Override
    public long unaskedAnnouncements() {
        return 0;
    }

    @Override
    public void close() {}
}

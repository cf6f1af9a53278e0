// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.web;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.internal.http.DeviceHttp;
import org.fotaide.deploy.internal.http.HttpEnd;
import org.fotaide.deploy.internal.http.HttpLimits;
import org.fotaide.deploy.internal.http.HttpQuestion;
import org.fotaide.deploy.proof.BootWatch;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;

/** Looks whether a device that does not announce itself answers by HTTP; whatever it answers, it is there. */
record PageWatch(DeviceAddress device, InetSocketAddress place) implements BootWatch {
    @Override
    public Optional<Announcement> ask(Duration limit) {
        HttpLimits limits = new HttpLimits(limit, limit, limit);
        try {
            HttpEnd end = new DeviceHttp(device, place, limits, Progress.NONE).call(HttpQuestion.get("/"));
            return end instanceof HttpEnd.Answered ? Optional.of(Announcement.NOTHING) : Optional.empty();
        } catch (CancelledException interrupted) {
            return Optional.empty(); // the thread's flag is set, and whoever waits looks at it
        }
    }

    @Override
    public long unaskedAnnouncements() {
        return 0;
    }

    @Override
    public void close() {}
}

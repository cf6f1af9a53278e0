// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import java.time.Duration;
import java.util.List;
import org.fotaide.api.device.FindDevices;
import org.fotaide.deploy.discovery.KnownDevice;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.lsp.settings.Configuration;
import org.fotaide.lsp.settings.Setting;

/** One look for devices, for as long and where a command says, or else the settings. */
record DeviceLook(Configuration configuration) {
    private static final double MOST_SECONDS = 600;

    List<KnownDevice> call(Arguments arguments, Progress progress) throws FotaException, CancelledException {
        double seconds =
                arguments.number("seconds").orElse(configuration.settings().get(Setting.SECONDS));
        if (!(seconds > 0 && seconds <= MOST_SECONDS)) {
            throw arguments.wrong("seconds", "above 0 and at most 600");
        }
        return new FindDevices()
                .within(Duration.ofMillis(Math.round(seconds * 1000)))
                .on(arguments.interfaces(configuration.settings()))
                .call(progress)
                .devices();
    }
}

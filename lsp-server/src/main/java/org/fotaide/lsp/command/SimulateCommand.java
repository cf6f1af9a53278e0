// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.time.Duration;
import java.util.Optional;
import org.fotaide.api.json.SimulationJson;
import org.fotaide.api.problem.ApiProblem;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.SecretSubject;
import org.fotaide.firmware.work.Secrets;
import org.fotaide.simulator.BlankFirmware;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Personality;

/**
 * {@code fota.simulate {"name": NAME, "rom": ROM, "askPassword": true, "count": NUMBER, "sectorMillis": NUMBER}}: switches simulated
 * devices on, with 1 MB of flash in two slots, reached from this computer only. They run until {@code fota.stopSimulation}, or as long as the server.
 */
final class SimulateCommand implements ServerCommand {
    private static final int MOST = 100;
    private static final int MOST_SECTOR_MILLIS = 10_000;
    private static final String NAME = "[A-Za-z0-9]([A-Za-z0-9-]{0,50}[A-Za-z0-9])?";

    private final Simulations simulations;

    SimulateCommand(Simulations simulations) {
        this.simulations = simulations;
    }

    @Override
    public String name() {
        return "fota.simulate";
    }

    @Override
    public String title() {
        return "Starting simulated devices";
    }

    @Override
    public JsonElement run(Arguments arguments, Progress progress, Secrets secrets) throws FotaException {
        String name = arguments.text("name").orElse("simulated");
        if (!name.matches(NAME)) {
            throw arguments.wrong("name", "letters, digits and inner hyphens");
        }
        int count = arguments.count("count", 1);
        if (count > MOST) {
            throw arguments.wrong("count", "a whole number from 1 to " + MOST);
        }
        DeviceSettings settings = settings(name, arguments.text("rom"));
        if (arguments.is("askPassword")) {
            settings = settings.password(password(name, secrets));
        }
        settings = settings.sectorTime(sectorTime(arguments));
        JsonArray started = new JsonArray();
        simulations
                .start(settings, count)
                .forEach(device -> started.add(new SimulationJson().listening(device.name(), device.address())));
        return started;
    }

    private static DeviceSettings settings(String name, Optional<String> rom) throws FotaException {
        byte[] firmware = new BlankFirmware(rom).forSlot(Slot.USER1, FlashMap.MAP_2);
        return DeviceSettings.of(Personality.twoSlots(FlashMap.MAP_2).running(Slot.USER1, firmware))
                .named(name);
    }

    private static Duration sectorTime(Arguments arguments) {
        double millis = arguments.number("sectorMillis").orElse(0.0);
        if (!(millis >= 0 && millis <= MOST_SECTOR_MILLIS)) {
            throw arguments.wrong("sectorMillis", "from 0 to " + MOST_SECTOR_MILLIS);
        }
        return Duration.ofNanos(Math.round(millis * 1_000_000));
    }

    private static String password(String name, Secrets secrets) throws FotaException {
        return secrets.get(new SecretSubject(SecretSubject.Kind.DEVICE_PASSWORD, name))
                .map(String::new)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new FotaException(ApiProblem.SIMULATED_PASSWORD.with(name)));
    }
}

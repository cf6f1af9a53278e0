// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/** {@code fota.stopSimulation {}}: switches all simulated devices off; the result is how many they were. */
final class StopSimulationCommand implements ServerCommand {
    private final Simulations simulations;

    StopSimulationCommand(Simulations simulations) {
        this.simulations = simulations;
    }

    @Override
    public String name() {
        return "fota.stopSimulation";
    }

    @Override
    public String title() {
        return "Stopping simulated devices";
    }

    @Override
    public JsonElement run(Arguments arguments, Progress progress, Secrets secrets) {
        return new JsonPrimitive(simulations.stop());
    }
}

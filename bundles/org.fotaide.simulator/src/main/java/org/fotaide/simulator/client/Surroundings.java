// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.client;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.fotaide.simulator.espota.ReceiverSettings;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.internal.Engine;
import org.fotaide.simulator.receiver.Receiver.Ending;

/**
 * What a client has to do with in its device.
 *
 * @param identity who the device is for a server
 * @param settings its habits
 * @param engine its threads
 * @param rom the ROM name that runs, if it has one
 * @param events who hears of what happens
 * @param ended hears, on the engine's thread, that the device is to start anew
 */
public record Surroundings(
        Identity identity,
        ReceiverSettings settings,
        Engine engine,
        Supplier<Optional<String>> rom,
        Consumer<DeviceEvent> events,
        Consumer<Ending> ended) {}

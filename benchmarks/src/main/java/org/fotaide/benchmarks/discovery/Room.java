// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.discovery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fotaide.benchmarks.device.Program;
import org.fotaide.benchmarks.measure.Contest;
import org.fotaide.benchmarks.measure.Sample;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.espota.Pauses;

/** The program that runs in the network namespace: a device, and those who look for it in turn. */
public final class Room {
    static final String OURS = "ours";
    static final String DEVICE = "esp8266-00c0de";
    private static final int ROUNDS = 15;

    private Room() {}

    /**
     * Measures.
     *
     * @param arguments the file that takes the times
     */
    public static void main(String[] arguments) throws Exception {
        byte[] image = new Program(Slot.USER1, "v1.0.1t45772(a)").image(40_000);
        DeviceSettings settings = DeviceSettings.of(
                        Personality.twoSlots(Program.MAP).running(Slot.USER1, image))
                .named(DEVICE)
                .pauses(Pauses.REAL.times(0.1));
        try (SimulatedDevice device = SimulatedDevice.start(settings)) {
            Map<String, Sample> times = new Contest()
                    .enter(OURS, new OurLook())
                    .enter("JmDNS alone", new JmdnsLook())
                    .enter("avahi-browse -rpt", new AvahiLook())
                    .warmUp(3)
                    .run(ROUNDS);
            write(Path.of(arguments[0]), times);
        }
        System.exit(0);
    }

    private static void write(Path file, Map<String, Sample> times) throws IOException {
        StringBuilder text = new StringBuilder();
        times.forEach((who, sample) -> {
            text.append(who);
            sample.times().forEach(time -> text.append('\t').append(time.toNanos()));
            text.append('\n');
        });
        Files.writeString(file, text);
    }

    static Map<String, Sample> read(Path file) throws IOException {
        Map<String, Sample> times = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            List<String> cells = List.of(line.split("\t"));
            times.put(
                    cells.get(0),
                    new Sample(Stream.of(line.split("\t"))
                            .skip(1)
                            .map(nanos -> Duration.ofNanos(Long.parseLong(nanos)))
                            .toList()));
        }
        return times;
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.upload;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fotaide.benchmarks.device.Program;
import org.fotaide.benchmarks.measure.Bench;
import org.fotaide.benchmarks.measure.Benchmark;
import org.fotaide.benchmarks.measure.Contest;
import org.fotaide.benchmarks.measure.Sample;
import org.fotaide.benchmarks.measure.Section;
import org.fotaide.benchmarks.measure.Table;
import org.fotaide.deploy.upload.Sending;
import org.fotaide.firmware.flash.Slot;

/** Streaming against a word for each chunk, over links and flashes of several speeds. */
public final class UploadBenchmark implements Benchmark {
    private static final int SIZE = 400 * 1024;
    private static final String STREAMED = "streamed";
    private static final String LOCK_STEP = "lock-step";
    private static final String ESPOTA = "espota.py";

    private static final List<Scene> SCENES =
            List.of(Scene.of(20, 0, 5), Scene.of(20, 40, 5), Scene.of(0, 0, 25), Scene.of(0, 40, 3));

    @Override
    public String name() {
        return "upload";
    }

    @Override
    public Section run(Bench bench) throws Exception {
        byte[] image = new Program(Slot.USER2, "v1.0.2t45772(a)").image(SIZE);
        Optional<Upload.Sender> espota = espota(bench, image);
        Table table = new Table(
                "round trip",
                "flash, 4 KB",
                "limit",
                STREAMED,
                "of the limit",
                LOCK_STEP,
                "× streamed",
                ESPOTA,
                "× streamed");
        for (Scene scene : SCENES) {
            bench.say("round trip " + scene.link() + ", flash " + scene.flash());
            Contest contest = new Contest()
                    .enter(STREAMED, new Upload(scene, Upload.ours(image, Sending.Policy.STREAM)))
                    .enter(LOCK_STEP, new Upload(scene, Upload.ours(image, Sending.Policy.LOCK_STEP)));
            espota.ifPresent(sender -> contest.enter(ESPOTA, new Upload(scene, sender)));
            row(
                    table,
                    scene,
                    image.length,
                    contest.warmUp(scene.rounds() > 5 ? 5 : 0).run(scene.rounds()));
        }
        return new Section(
                name(),
                image.length
                        + " bytes to the simulated ESP8266, whose receive window is 5,840 bytes. The limit is a window"
                        + " for each round trip or what the flash takes, whichever takes longer. Times are taken in the"
                        + " device, from its connection to the last byte in flash; medians, with the range.",
                table,
                notes(espota));
    }

    private static List<String> notes(Optional<Upload.Sender> espota) {
        List<String> notes = new ArrayList<>();
        notes.add(
                "Wanted: at 20 ms at least 3.5 times as fast as lock-step and 90 % of the limit; at 0 ms never slower.");
        notes.add(
                "With a flash of 40 ms a sector and 20 ms of round trip, lock-step is held up by both one after the other"
                        + " and streaming by the slower alone: 3.5 times is more than the limit allows there.");
        if (espota.isEmpty()) {
            notes.add("espota.py was not given (FOTA_ESPOTA=FILE, and python3).");
        }
        return notes;
    }

    private static Optional<Upload.Sender> espota(Bench bench, byte[] image) throws Exception {
        Optional<Path> script = bench.given("FOTA_ESPOTA");
        Optional<Path> python = bench.program("python3");
        if (script.isEmpty() || python.isEmpty()) {
            return Optional.empty();
        }
        Path file = Files.write(bench.work().resolve("user2.bin"), image);
        String program = python.get().toString();
        String peer = script.get().toAbsolutePath().toString();
        return Optional.of(device -> bench.run(
                bench.work(),
                List.of(
                        program,
                        peer,
                        "-i",
                        device.getAddress().getHostAddress(),
                        "-I",
                        device.getAddress().getHostAddress(),
                        "-p",
                        Integer.toString(device.getPort()),
                        "-f",
                        file.toString())));
    }

    private static void row(Table table, Scene scene, int bytes, Map<String, Sample> times) {
        Sample streamed = times.get(STREAMED);
        Optional<Duration> limit = scene.limit(bytes);
        Optional<Sample> peer = Optional.ofNullable(times.get(ESPOTA));
        table.row(
                scene.link(),
                scene.flash(),
                limit.map(time -> String.format(Locale.ROOT, "%.2f s", time.toNanos() / 1e9))
                        .orElse("–"),
                streamed.shown(),
                limit.map(time -> String.format(
                                Locale.ROOT, "%.0f %%", 100 * time.toNanos() / 1e9 / streamed.medianSeconds()))
                        .orElse("–"),
                times.get(LOCK_STEP).shown(),
                times(times.get(LOCK_STEP).over(streamed)),
                peer.map(Sample::shown).orElse("–"),
                peer.map(sample -> times(sample.over(streamed))).orElse("–"));
    }

    private static String times(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.measure;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The times of one rival.
 *
 * @param times at least one, in the order of the rounds
 */
public record Sample(List<Duration> times) {
    public Sample {
        times = List.copyOf(times);
    }

    public Duration median() {
        return quantile(0.5);
    }

    /**
     * What so many of the times are not above.
     *
     * @param part of all times, at least 0 and below 1
     */
    public Duration quantile(double part) {
        return times.stream().sorted().toList().get((int) (times.size() * part));
    }

    public double medianSeconds() {
        return median().toNanos() / 1e9;
    }

    /** How many times as long as a rival of the same contest: the median over the rounds, each of which met one load. */
    public double over(Sample rival) {
        List<Double> ratios = IntStream.range(0, times.size())
                .mapToObj(round -> times.get(round).toNanos()
                        / (double) rival.times().get(round).toNanos())
                .sorted()
                .toList();
        return ratios.get(ratios.size() / 2);
    }

    /** The median, and the range behind it. */
    public String shown() {
        return shown(median()) + " (" + shown(Collections.min(times)) + " to " + shown(Collections.max(times)) + ")";
    }

    /** In a unit that suits it. */
    public static String shown(Duration time) {
        double millis = time.toNanos() / 1e6;
        if (millis >= 1000) {
            return String.format(Locale.ROOT, "%.2f s", millis / 1000);
        }
        return millis >= 1
                ? String.format(Locale.ROOT, "%.1f ms", millis)
                : String.format(Locale.ROOT, "%.1f µs", millis * 1000);
    }
}

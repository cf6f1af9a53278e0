// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.measure;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The times of one rival.
 *
 * @param times at least one; kept from the shortest to the longest
 */
public record Sample(List<Duration> times) {
    public Sample {
        times = times.stream().sorted().toList();
    }

    public Duration median() {
        return times.get(times.size() / 2);
    }

    public double medianSeconds() {
        return median().toNanos() / 1e9;
    }

    /** How many times as long as another, by the medians. */
    public double over(Sample other) {
        return medianSeconds() / other.medianSeconds();
    }

    /** The median, and the range behind it. */
    public String shown() {
        return shown(median()) + " (" + shown(times.get(0)) + " to " + shown(times.get(times.size() - 1)) + ")";
    }

    private static String shown(Duration time) {
        double millis = time.toNanos() / 1e6;
        if (millis >= 1000) {
            return String.format(Locale.ROOT, "%.2f s", millis / 1000);
        }
        return millis >= 1
                ? String.format(Locale.ROOT, "%.1f ms", millis)
                : String.format(Locale.ROOT, "%.1f µs", millis * 1000);
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.measure;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * The machine that measured, as far as figures depend on it.
 *
 * @param processors that Java may use
 * @param java its version
 * @param load programs that ran or waited to run, on the average of the last minute
 */
record Machine(int processors, String java, double load) {
    static Machine here() {
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature() + " (" + System.getProperty("java.vm.name") + ")",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    String shown() {
        return String.format(
                Locale.ROOT, "%d processors, Java %s, load %.1f at the end.", processors, java, Math.max(0, load));
    }
}

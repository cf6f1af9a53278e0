// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rivals that are measured in turn, A B C A B C, so that whatever else the machine does at a time meets them all.
 *
 * <pre>{@code
 * Map<String, Sample> times = new Contest().enter("ours", this::ours).enter("peer", this::peer).run(5);
 * }</pre>
 */
public final class Contest {
    private final Map<String, Rival> rivals = new LinkedHashMap<>();

    /** One try of a rival, which tells how long it took. */
    @FunctionalInterface
    public interface Rival {
        Duration go() throws Exception;
    }

    /** Work that is timed from outside. */
    @FunctionalInterface
    public interface Work {
        void go() throws Exception;
    }

    /** A rival that times itself, since not everything that it does counts. */
    public Contest enter(String name, Rival rival) {
        rivals.put(name, rival);
        return this;
    }

    public Contest enterWork(String name, Work work) {
        return enter(name, () -> {
            long start = System.nanoTime();
            work.go();
            return Duration.ofNanos(System.nanoTime() - start);
        });
    }

    /** Lets all of them go so often that a warm machine is met, and counts nothing. */
    public Contest warmUp(int rounds) throws Exception {
        run(rounds);
        return this;
    }

    /** By name, in the order of entry. */
    public Map<String, Sample> run(int rounds) throws Exception {
        Map<String, List<Duration>> times = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, Rival> rival : rivals.entrySet()) {
                times.computeIfAbsent(rival.getKey(), name -> new ArrayList<>())
                        .add(rival.getValue().go());
            }
        }
        Map<String, Sample> samples = new LinkedHashMap<>();
        times.forEach((name, all) -> samples.put(name, new Sample(all)));
        return samples;
    }
}

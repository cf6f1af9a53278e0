// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.fotaide.server.limit.ServerLimits;

/**
 * Slows down whoever guesses keys: an address has some wrong ones free, and then one more from time to time. Whoever came
 * longest ago is forgotten when there are too many.
 */
public final class Guesses {
    private final ServerLimits limits;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param nanos a clock that only goes forward, such as {@link System#nanoTime}
     */
    public Guesses(ServerLimits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
    }

    private record Bucket(double left, long since) {}

    /** Whether an address has to wait before it may try another key. */
    public synchronized boolean mustWait(String address) {
        return left(address) < 1;
    }

    /** An address sent a wrong key. */
    public synchronized void wrong(String address) {
        buckets.put(address, new Bucket(Math.max(0, left(address) - 1), nanos.getAsLong()));
        if (buckets.size() > limits.addresses()) {
            var longest = buckets.keySet().iterator();
            longest.next();
            longest.remove();
        }
    }

    private double left(String address) {
        Bucket bucket = buckets.get(address);
        if (bucket == null) {
            return limits.guesses();
        }
        double more = (double) (nanos.getAsLong() - bucket.since())
                / limits.patience().toNanos();
        return Math.min(limits.guesses(), bucket.left() + more);
    }

    /** How long to wait. */
    public Duration patience() {
        return limits.patience();
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.pull;

import java.time.Duration;
import java.util.Optional;
import org.fotaide.simulator.boot.Board;
import org.fotaide.simulator.client.Initiative;
import org.fotaide.simulator.client.Surroundings;

/**
 * A device that looks for updates on a web server: when it is told to, or again and again.
 *
 * <pre>{@code
 * settings.initiative(PullSettings.from(HttpUpdate.at(URI.create("http://127.0.0.1:8080/firmware.bin"))));
 * }</pre>
 *
 * @param source where and how it looks
 * @param every the time from a start, and then from the end of one look, to the next look; empty if it looks only when told
 */
public record PullSettings<B extends Board>(Source<B> source, Optional<Duration> every) implements Initiative<B> {
    public PullSettings {
        if (every.filter(time -> time.isNegative() || time.isZero()).isPresent()) {
            throw new IllegalArgumentException("a device looks again after some time, not after " + every.get());
        }
    }

    /** Looks when it is told to. */
    public static <B extends Board> PullSettings<B> from(Source<B> source) {
        return new PullSettings<>(source, Optional.empty());
    }

    public PullSettings<B> every(Duration time) {
        return new PullSettings<>(source, Optional.of(time));
    }

    @Override
    public String word() {
        return "pull";
    }

    @Override
    public Class<B> kind() {
        return source.kind();
    }

    @Override
    public Puller begin(B board, Surroundings device) {
        return new Puller(() -> source.pull(board, device), every, device);
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fotaide.deploy.problem.PublishProblem;
import org.fotaide.firmware.work.FotaException;

/**
 * The kinds of place that releases can be put into.
 *
 * @param all one publisher for each kind
 */
public record Publishers(List<Publisher> all) {
    public Publishers {
        all = List.copyOf(all);
    }

    /** Those that this bundle's class loader sees: ours, and those that join as a fragment or as one more jar. */
    public static Publishers installed() {
        return new Publishers(ServiceLoader.load(Publisher.class, Publishers.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** With another publisher for its kind, such as one that takes its connections from elsewhere. */
    public Publishers with(Publisher other) {
        return new Publishers(
                Stream.concat(all.stream().filter(publisher -> !publisher.via().equals(other.via())), Stream.of(other))
                        .toList());
    }

    /** The publisher for a kind of place. */
    public Publisher via(String word) throws FotaException {
        return all.stream()
                .filter(publisher -> publisher.via().equals(word))
                .findFirst()
                .orElseThrow(() -> new FotaException(PublishProblem.UNSUPPORTED.with(word, words())));
    }

    private String words() {
        return all.stream().map(Publisher::via).sorted().collect(Collectors.joining(", "));
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.firmware.work.FotaException;

/**
 * The ways of uploading that are installed.
 *
 * @param all one uploader for each way
 */
public record Uploaders(List<Uploader> all) {
    public Uploaders {
        all = List.copyOf(all);
    }

    /** Those that this bundle's class loader sees: ours, and those that join as a fragment or as one more jar. */
    public static Uploaders installed() {
        return new Uploaders(ServiceLoader.load(Uploader.class, Uploaders.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    /** The uploader of that name. */
    public Uploader via(String name) throws FotaException {
        return all.stream()
                .filter(uploader -> uploader.via().equals(name))
                .findFirst()
                .orElseThrow(() -> new FotaException(DeployProblem.UNKNOWN_WAY.with(name, names())));
    }

    private String names() {
        return all.stream().map(Uploader::via).sorted().collect(Collectors.joining(", "));
    }
}

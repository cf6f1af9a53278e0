// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.cloud;

import java.util.List;

/**
 * Where devices find the cloud.
 *
 * @param plain ports without TLS; the vendor's devices go to 8000
 * @param secure ports with TLS; the vendor's devices go to 8443
 * @param limits its bounds
 */
public record CloudOptions(List<Integer> plain, List<Integer> secure, CloudLimits limits) {
    /** No cloud. */
    public static final CloudOptions NONE = new CloudOptions(List.of(), List.of(), CloudLimits.USUAL);

    public CloudOptions {
        plain = List.copyOf(plain);
        secure = List.copyOf(secure);
    }

    public boolean isWanted() {
        return !plain.isEmpty() || !secure.isEmpty();
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.internal.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a device answered.
 *
 * @param status 100..999
 * @param headers by their names in lower case
 * @param text the body, at most 64 KB of it
 */
public record HttpAnswer(int status, Map<String, String> headers, String text) {
    public static final int OK = 200;
    public static final int UNAUTHORIZED = 401;

    public HttpAnswer {
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.pull;

import java.util.Optional;
import org.fotaide.simulator.client.Server;

/**
 * The request that the vendor's firmware hands to its library (PROTOCOLS 7).
 *
 * @param path with its query
 * @param key the device's, with which it asks the vendor's cloud
 */
public record SdkRequest(Server server, String path, Optional<String> key) {
    private static final String BROWSER =
            "Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/30.0.1599.101 Safari/537.36";

    /** As the firmware writes it. */
    public String get() {
        return "GET " + path + " HTTP/1.0\r\nHost: " + server.authority() + "\r\nConnection: keep-alive\r\n"
                + "Cache-Control: no-cache\r\nUser-Agent: " + BROWSER + "\r\nAccept: */*\r\n"
                + key.map(word -> "Authorization: token " + word + "\r\n").orElse("")
                + "Accept-Encoding: gzip,deflate,sdch\r\nAccept-Language: zh-CN,zh;q=0.8\r\n\r\n";
    }

    /** As the library asks before. */
    public String head() {
        return get().replaceFirst("GET", "HEAD").replaceFirst("keep-alive", "close");
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.internal.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.firmware.bytes.Bytes;

/**
 * What is asked of a device. Each question has a connection of its own.
 *
 * @param method GET or POST
 * @param path with its slash
 * @param headers apart from those that every question has
 * @param body empty for a GET
 */
public record HttpQuestion(String method, String path, Map<String, String> headers, Bytes body) {
    public static HttpQuestion get(String path) {
        return new HttpQuestion("GET", path, Map.of(), Bytes.EMPTY);
    }

    public static HttpQuestion post(String path, String type, byte[] body) {
        return new HttpQuestion("POST", path, Map.of("Content-Type", type), Bytes.copyOf(body));
    }

    public HttpQuestion with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new HttpQuestion(method, path, more, body);
    }

    /** What stands before the body. */
    byte[] head(DeviceAddress device) {
        StringBuilder head = new StringBuilder();
        head.append(method).append(' ').append(path).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(device).append("\r\n");
        head.append("User-Agent: FOTA-IDE\r\nAccept: */*\r\nConnection: close\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (!method.equals("GET")) {
            head.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}

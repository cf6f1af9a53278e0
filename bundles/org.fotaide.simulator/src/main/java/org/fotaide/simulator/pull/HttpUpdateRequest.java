// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.pull;

import org.fotaide.simulator.boot.EbootBoard;
import org.fotaide.simulator.client.Identity;
import org.fotaide.simulator.client.Server;
import org.fotaide.simulator.espota.Dialect;
import org.fotaide.simulator.internal.HexDigest;

/**
 * What a device with the updater of Arduino tells a server of itself. Sizes are in bytes.
 *
 * @param sketchMd5 32 lower-case hex digits
 * @param sketchSha256 64 lower-case hex digits; only the ESP32 tells it, in capitals
 */
record HttpUpdateRequest(
        HttpUpdate update,
        Identity identity,
        long freeSpace,
        long sketchSize,
        String sketchMd5,
        String sketchSha256,
        long chipSize) {
    static HttpUpdateRequest of(HttpUpdate update, Identity identity, EbootBoard board) {
        return new HttpUpdateRequest(
                update,
                identity,
                board.freeSpace(),
                board.sketchSize(),
                board.sketchDigest(HexDigest.MD5),
                board.sketchDigest(HexDigest.SHA256),
                board.flash().size());
    }

    String text(Dialect dialect) {
        return dialect == Dialect.ESP8266 ? esp8266() : esp32();
    }

    private String esp8266() {
        StringBuilder text = start("ESP8266-http-Update");
        text.append("x-ESP8266-Chip-ID: ").append(identity.chip()).append("\r\n");
        tell(text, "x-ESP8266-", "");
        return text.append("Content-Length: 0\r\n\r\n").toString();
    }

    private String esp32() {
        StringBuilder text = start("ESP32-http-Update").append("Cache-Control: no-cache\r\n");
        tell(text, "x-ESP32-", "x-ESP32-sketch-sha256: " + sketchSha256.toUpperCase(java.util.Locale.ROOT) + "\r\n");
        return text.append("\r\n").toString();
    }

    private StringBuilder start(String agent) {
        Server server = update.server();
        String host = server.port() == server.security().port() ? server.host() : server.authority();
        StringBuilder text = new StringBuilder("GET ")
                .append(update.path())
                .append(" HTTP/1.0\r\nHost: ")
                .append(host)
                .append("\r\nUser-Agent: ")
                .append(agent)
                .append("\r\n");
        update.login()
                .ifPresent(login ->
                        text.append("Authorization: ").append(login.basic()).append("\r\n"));
        return text.append("Connection: close\r\n");
    }

    private void tell(StringBuilder text, String prefix, String digest) {
        String[][] lines = {
            {"STA-MAC", identity.station()},
            {"AP-MAC", identity.accessPoint()},
            {"free-space", Long.toString(freeSpace)},
            {"sketch-size", Long.toString(sketchSize)},
            {"sketch-md5", sketchMd5}
        };
        for (String[] line : lines) {
            line(text, prefix + line[0], line[1]);
        }
        text.append(digest);
        line(text, prefix + "chip-size", Long.toString(chipSize));
        line(text, prefix + "sdk-version", identity.sdk());
        line(text, prefix + "mode", update.mode().word());
        update.version().ifPresent(version -> line(text, prefix + "version", version));
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value).append("\r\n");
    }
}

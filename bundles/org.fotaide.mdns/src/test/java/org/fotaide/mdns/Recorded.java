// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.Stream;

/**
 * One message of a real device.
 *
 * @param checksum the UDP checksum that it was recorded with
 */
record Recorded(String name, int checksum, Octets octets) {
    static Stream<Recorded> all() {
        try (InputStream in = Recorded.class.getResourceAsStream("real-device.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" \\| "))
                    .map(part -> new Recorded(
                            part[0],
                            Integer.parseInt(part[1], 16),
                            Octets.of(HexFormat.of().parseHex(part[2]))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Recorded named(String name) {
        return all().filter(one -> one.name.equals(name)).findFirst().orElseThrow();
    }

    byte[] message() {
        return octets.toArray();
    }

    @Override
    public String toString() {
        return name;
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that is tested. */
public final class Repository {
    private static final String RENEW = "FOTA_RENEW";

    private Repository() {}

    public static Path file(String path) {
        return Path.of(System.getProperty("fota.repository"), path);
    }

    public static String text(String path) throws IOException {
        return Files.readString(file(path)).replace("\r\n", "\n");
    }

    /** Fails where a file is not what the code makes of it; with FOTA_RENEW=1 in the environment it is written anew. */
    public static void assertUpToDate(String path, String expected) throws IOException {
        if (System.getenv(RENEW) != null) {
            Files.writeString(file(path), expected);
        }
        assertEquals(
                expected,
                Files.exists(file(path)) ? text(path) : "",
                path
                        + " is not up to date. Write it anew with: FOTA_RENEW=1 ./mvnw -pl bundles/org.fotaide.project -am verify");
    }
}

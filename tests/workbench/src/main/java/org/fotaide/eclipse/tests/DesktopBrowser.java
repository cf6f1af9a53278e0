// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A program for web pages that the desktop of the tests knows as its only one, and that keeps which page it was given. */
record DesktopBrowser(Path page) {
    static DesktopBrowser installed() throws IOException {
        Path data = Files.createDirectories(Path.of(System.getenv("XDG_DATA_HOME"), "applications"));
        Path config = Files.createDirectories(Path.of(System.getenv("XDG_CONFIG_HOME")));
        Path page = data.resolve("page");
        Files.deleteIfExists(page);
        Path program = Files.writeString(data.resolve("browser"), "#!/bin/sh\nprintf %s \"$1\" >'" + page + "'\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(data.resolve("browser.desktop"), """
                [Desktop Entry]
                Type=Application
                Name=Browser
                Exec="%s" %%u
                MimeType=x-scheme-handler/http;
                """.formatted(program));
        Files.writeString(
                config.resolve("mimeapps.list"), "[Default Applications]\nx-scheme-handler/http=browser.desktop\n");
        return new DesktopBrowser(page);
    }

    /** The page that it shows; empty if there is none. */
    String shown() {
        try {
            return Files.exists(page) ? Files.readString(page) : "";
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}

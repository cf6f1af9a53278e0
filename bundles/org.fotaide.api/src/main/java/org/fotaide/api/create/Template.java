// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.create;

import java.util.List;
import org.fotaide.firmware.rom.ProductType;

/** What a new project begins with. */
public enum Template {
    /** A program that stands on nothing, linked for both slots: the example of this repository. */
    BARE_METAL(
            "bare-metal",
            "Bare metal: blinks an LED, without an SDK; user1 and user2 are built by its Makefile",
            """
            Makefile
            ld/sections.ld
            ld/user1.ld
            ld/user2.ld
            src/blink.c
            src/blinky.h
            src/print.c
            src/registers.h
            src/rom_marker.c
            src/run.c
            src/start.S
            src/wait.c
            """,
            Flash.TWO_SLOTS + """
                    build:
                      system: make
                      directory: .
                    """),

    /** An application on the vendor's SDK, linked for both slots; it needs the SDK to be built. */
    NONOS_SDK(
            "nonos-sdk",
            "Vendor SDK: an application on Espressif's NONOS SDK, with user1 and user2; it needs the SDK's folder",
            """
            .gitignore
            Makefile
            include/secrets.example.h
            include/update.h
            include/user_config.h
            libc/string.h
            user/flash.c
            user/update.c
            user/user_main.c
            """,
            Flash.TWO_SLOTS + """
                    build:
                      system: nonos-sdk
                      # The folder of ESP8266_NONOS_SDK, unless SDK_PATH stands in your environment:
                      # environment: {SDK_PATH: /home/me/ESP8266_NONOS_SDK}
                    """),

    /** A sketch, with one image instead of two; it needs arduino-cli and the ESP8266 core to be built. */
    ARDUINO(
            "arduino",
            "Arduino: a sketch that takes updates by ArduinoOTA, with one image; it needs arduino-cli",
            """
            .gitignore
            sketch/arduino_secrets.example.h
            sketch/sketch.ino
            """,
            """
            flash:
              size: 4MB
            build:
              system: arduino
              # The board and its options, as arduino-cli board details shows them.
              fqbn: esp8266:esp8266:nodemcuv2:eesz=4M2M
              sketch: sketch
            """),

    /** A fota.yaml alone, for sources that are there. */
    MANIFEST("manifest", "Only a fota.yaml, for sources that exist already", "", Flash.TWO_SLOTS);

    /** What several templates say of the flash. */
    private static final class Flash {
        static final String TWO_SLOTS = """
                flash:
                  size: 1MB
                  map: 512+512
                """;
    }

    private final String word;
    private final String title;
    private final String files;
    private final String rest;

    Template(String word, String title, String files, String rest) {
        this.word = word;
        this.title = title;
        this.files = files;
        this.rest = rest;
    }

    /** For scripts. */
    public String word() {
        return word;
    }

    /** For people. */
    public String title() {
        return title;
    }

    List<String> files() {
        return files.lines().toList();
    }

    /** What begins with a dot is kept without it, so that neither git nor the build takes it for its own. */
    String resource(String file) {
        return word + "/" + file.replaceFirst("^\\.", "");
    }

    String manifest(String name, ProductType product) {
        return """
                # What this project builds and where it goes; the editor checks it and knows what may stand where.
                product:
                  name: %s
                  ptype: %s
                version: v1.0.0t%s(a)
                %s""".formatted(quoted(name), product, product, rest);
    }

    /** A name may hold what YAML reads otherwise. */
    private static String quoted(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_-]*")
                ? name
                : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}

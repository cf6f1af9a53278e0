// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import java.util.List;
import java.util.Optional;
import org.fotaide.project.manifest.type.KnownValue;

/**
 * A key of platformio.ini that decides how firmware gets into devices (PlatformIO documentation, "Project Configuration File").
 *
 * @param key as the file spells it
 * @param purpose what it decides, for people
 * @param known values that are worth offering; others may be legal
 */
record UpdateKey(String key, String purpose, List<KnownValue> known) {
    static final UpdateKey UPLOAD_PROTOCOL = of(
            "upload_protocol",
            "How the firmware gets into the device.",
            value("espota", "Over the air, to ArduinoOTA; upload_port names the device."),
            value("esptool", "Over the serial line; the usual one."),
            value("espidf", "Over the serial line, by ESP-IDF."),
            value("custom", "By upload_command."));

    static final UpdateKey UPLOAD_PORT = of(
            "upload_port",
            "Where the device is: with espota its address or host name, such as esp8266-00c0de.local; otherwise a serial port.");

    static final UpdateKey UPLOAD_FLAGS = of(
            "upload_flags",
            "More options for the uploader; with espota those of espota.py, one in a line.",
            value(
                    "--auth=${sysenv.FOTA_PASSWORD}",
                    "The devices' password, from the environment. In plain text every copy has it."),
            value("--port=8266", "The UDP port that the device listens on: 8266, or 3232 on an ESP32."),
            value(
                    "--host_port=38266",
                    "The TCP port that the device fetches the image from, for a firewall that has to let it in."),
            value("--host_ip=0.0.0.0", "The address of this computer that the device fetches the image from."),
            value("--timeout=20", "How many seconds to wait for the device."));

    static final UpdateKey UPLOAD_COMMAND =
            of("upload_command", "The command that uploads, with upload_protocol = custom. $SOURCE is the image.");

    static final UpdateKey LDSCRIPT = of(
            "board_build.ldscript",
            "How an ESP8266's flash is divided: the script's name has the size of the flash and that of its file system. An update"
                    + " is staged in what the sketch and the file system leave free.",
            value("eagle.flash.1m.ld", "1 MB without a file system: most room for updates."),
            value("eagle.flash.1m64.ld", "1 MB, 64 KB of it for the file system."),
            value("eagle.flash.1m256.ld", "1 MB, 256 KB of it for the file system."),
            value("eagle.flash.2m.ld", "2 MB without a file system."),
            value("eagle.flash.2m1m.ld", "2 MB, 1 MB of it for the file system."),
            value("eagle.flash.4m.ld", "4 MB without a file system."),
            value("eagle.flash.4m1m.ld", "4 MB, 1 MB of it for the file system."),
            value("eagle.flash.4m2m.ld", "4 MB, 2 MB of it for the file system."),
            value("eagle.flash.4m3m.ld", "4 MB, 3 MB of it for the file system: little room for updates."),
            value("eagle.flash.8m7m.ld", "8 MB, 7 MB of it for the file system."),
            value("eagle.flash.16m15m.ld", "16 MB, 15 MB of it for the file system."));

    static final UpdateKey PARTITIONS = of(
            "board_build.partitions",
            "The partition table of an ESP32: a CSV file of the project, or one of arduino-esp32. Updates need two slots in it.",
            value("default.csv", "4 MB: two slots of 1280 KB, and 1408 KB for files."),
            value("min_spiffs.csv", "4 MB: two slots of 1920 KB, and 128 KB for files."),
            value("huge_app.csv", "4 MB: one program of 3 MB, which cannot be updated over the air."),
            value("no_ota.csv", "4 MB: one program of 2 MB, which cannot be updated over the air."));

    static final UpdateKey FILESYSTEM = of(
            "board_build.filesystem",
            "The file system that is built and uploaded by uploadfs.",
            value("littlefs", "LittleFS; survives losing power while it is written."),
            value("spiffs", "SPIFFS; deprecated on the ESP8266."),
            value("fatfs", "FAT, on an ESP32."));

    static final UpdateKey FLASH_MODE = of(
            "board_build.flash_mode",
            "How the chip talks to its flash. An update keeps the mode of the running firmware.",
            value("dio", "Two lines for data and addresses."),
            value("dout", "Two lines for data; every ESP8285 takes it."),
            value("qio", "Four lines for data and addresses."),
            value("qout", "Four lines for data."));

    static final UpdateKey MAXIMUM_SIZE = of(
            "board_upload.maximum_size",
            "The largest program that the build lets pass, in bytes. For updates it has to fit beside the running one.");

    private static final List<UpdateKey> ALL = List.of(
            UPLOAD_PROTOCOL,
            UPLOAD_PORT,
            UPLOAD_FLAGS,
            UPLOAD_COMMAND,
            LDSCRIPT,
            PARTITIONS,
            FILESYSTEM,
            FLASH_MODE,
            MAXIMUM_SIZE);

    UpdateKey {
        known = List.copyOf(known);
    }

    private static UpdateKey of(String key, String purpose, KnownValue... known) {
        return new UpdateKey(key, purpose, List.of(known));
    }

    private static KnownValue value(String text, String description) {
        return new KnownValue(text, description);
    }

    /** Whether its value is a file that may be the project's own. */
    boolean isFile() {
        return equals(LDSCRIPT) || equals(PARTITIONS);
    }

    static List<UpdateKey> all() {
        return ALL;
    }

    static Optional<UpdateKey> of(String key) {
        return ALL.stream().filter(each -> each.key.equals(key)).findFirst();
    }
}

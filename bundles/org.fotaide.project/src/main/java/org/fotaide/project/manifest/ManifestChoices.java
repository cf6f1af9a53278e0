// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.flash.Halves;
import org.fotaide.firmware.image.FlashFrequency;
import org.fotaide.firmware.image.FlashMode;
import org.fotaide.project.manifest.type.ChoiceType;
import org.fotaide.project.manifest.type.ChoiceType.Choice;

/** The values of fota.yaml of which there are only a few. */
final class ManifestChoices {
    static final ChoiceType<FlashSize> FLASH_SIZE = new ChoiceType<>(
            Arrays.stream(FlashSize.values())
                    .map(size -> new Choice<>(size.text(), size, "Its maps: " + maps(size) + "."))
                    .toList(),
            FlashSize::of);

    static final ChoiceType<Halves> HALVES = new ChoiceType<>(
            Arrays.stream(Halves.values())
                    .map(halves -> new Choice<>(
                            halves.text(),
                            halves,
                            "From boot loader " + halves.oldestBoot() + " on; for " + sizes(halves) + "."))
                    .toList(),
            Halves::of);

    static final ChoiceType<FlashMode> FLASH_MODE = new ChoiceType<>(List.of(
            new Choice<>("QIO", FlashMode.QIO, "Four lines for data and addresses; the usual one."),
            new Choice<>("QOUT", FlashMode.QOUT, "Four lines for data."),
            new Choice<>("DIO", FlashMode.DIO, "Two lines for data and addresses."),
            new Choice<>("DOUT", FlashMode.DOUT, "Two lines for data.")));

    static final ChoiceType<FlashFrequency> FLASH_SPEED = new ChoiceType<>(
            Arrays.stream(FlashFrequency.values())
                    .map(frequency -> new Choice<>(frequency.speed(), frequency, frequency + "."))
                    .toList(),
            ManifestChoices::frequency);

    static final ChoiceType<CloudClient> CLOUD = new ChoiceType<>(List.of(
            new Choice<>("none", CloudClient.NONE, "No cloud client, or one that takes a name of any length."),
            new Choice<>("iot-demo", CloudClient.IOT_DEMO, "The client of the vendor's IoT_Demo.")));

    static final ChoiceType<BuildSettings.Kind> BUILD_SYSTEM = new ChoiceType<>(List.of(
            new Choice<>("make", BuildSettings.Kind.MAKE, "A Makefile of your own that links user1.elf and user2.elf."),
            new Choice<>(
                    "nonos-sdk",
                    BuildSettings.Kind.NONOS_SDK,
                    "The Makefile of Espressif's NONOS SDK, or one with its variables."),
            new Choice<>(
                    "arduino",
                    BuildSettings.Kind.ARDUINO,
                    "arduino-cli, for a sketch on the ESP8266 core: one image instead of two."),
            new Choice<>("command", BuildSettings.Kind.COMMAND, "Any command, run once for each image.")));

    static final ChoiceType<BuildSettings.Makes> MAKES = new ChoiceType<>(List.of(
            new Choice<>("slots", BuildSettings.Makes.SLOTS, "user1 and user2."),
            new Choice<>(
                    "arduino",
                    BuildSettings.Makes.ARDUINO,
                    "One Arduino image, eboot and a sketch; for the systems arduino and command.")));

    static final ChoiceType<UploadVia> UPLOAD_VIA = new ChoiceType<>(List.of(
            new Choice<>("espota", UploadVia.ESPOTA, "ArduinoOTA, or a firmware that speaks as it does."),
            new Choice<>("web", UploadVia.WEB, "The upload form of ESP8266HTTPUpdateServer."),
            new Choice<>("esp-link", UploadVia.ESP_LINK, "esp-link.")));

    static final ChoiceType<PublishVia> PUBLISH_VIA = new ChoiceType<>(List.of(
            new Choice<>("directory", PublishVia.DIRECTORY, "A folder that some web server serves."),
            new Choice<>("sftp", PublishVia.SFTP, "A folder on a server that is reached by SSH."),
            new Choice<>("server", PublishVia.SERVER, "The update server, fota serve."),
            new Choice<>(
                    "espressif",
                    PublishVia.ESPRESSIF,
                    "A server with the calls of Espressif's cloud: what was put there by its web page is compared, and the device told."),
            new Choice<>("hawkbit", PublishVia.HAWKBIT, "Eclipse hawkBit.")));

    private ManifestChoices() {}

    private static String maps(FlashSize size) {
        return FlashMap.forSize(size).stream().map(map -> map.halves().text()).collect(Collectors.joining(" and "));
    }

    private static String sizes(Halves halves) {
        return Arrays.stream(FlashMap.values())
                .filter(map -> map.halves() == halves)
                .map(map -> map.size().text())
                .collect(Collectors.joining(", "));
    }

    /** Takes {@code 40MHz} and {@code 26}, too. */
    private static Optional<FlashFrequency> frequency(String text) {
        String bare = text.strip().replaceAll("(?i)\\s*(m|mhz)$", "");
        return Arrays.stream(FlashFrequency.values())
                .filter(frequency -> frequency.speed().equals(bare)
                        || frequency.speed().split("\\.")[0].equals(bare)
                        || bare.equals(frequency.speed() + ".0"))
                .findFirst();
    }
}

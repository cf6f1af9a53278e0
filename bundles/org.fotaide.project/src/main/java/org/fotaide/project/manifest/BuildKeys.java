// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import static org.fotaide.project.manifest.type.Key.optional;
import static org.fotaide.project.manifest.type.Key.required;

import java.util.List;
import org.fotaide.project.manifest.type.FieldsType;
import org.fotaide.project.manifest.type.ItemsType;
import org.fotaide.project.manifest.type.LocationType;
import org.fotaide.project.manifest.type.NamedType;
import org.fotaide.project.manifest.type.TextType;

/** The rows under {@code build}. */
final class BuildKeys {
    static final FieldsType BUILD = new FieldsType(List.of(
            required("system", ManifestChoices.BUILD_SYSTEM, "What builds it.", "make"),
            optional(
                            "makes",
                            ManifestChoices.MAKES,
                            "Which images come of it: two, for devices with slots, or the one of an Arduino sketch.",
                            "arduino")
                    .otherwise("arduino for system: arduino, otherwise slots"),
            optional(
                            "directory",
                            new LocationType("the path of a folder"),
                            "Where the build runs, from the folder of fota.yaml.",
                            "firmware")
                    .otherwise("the folder of fota.yaml"),
            optional(
                    "command",
                    new TextType("a command line"),
                    "For system: command, the line that the shell runs once for each image. docs/build.md says what it gets "
                            + "in its environment.",
                    "scripts/build.sh"),
            optional(
                            "result",
                            new LocationType("the path of a file, with {slot} or {app} in it"),
                            "For system: command, the image or the linked program that the command makes, from the build's "
                                    + "folder; {slot} becomes user1 or user2 and {app} becomes 1 or 2.",
                            "\"bin/{slot}.elf\"")
                    .otherwise("{slot}.bin or {slot}.elf, or sketch.bin, in the folder that FOTA_OUTPUT names"),
            optional(
                    "fqbn",
                    new TextType("the fully qualified name of a board"),
                    "For system: arduino, the board with its options, as arduino-cli board listall shows it.",
                    "esp8266:esp8266:nodemcuv2:eesz=4M2M"),
            optional(
                            "sketch",
                            new LocationType("the path of a folder"),
                            "For system: arduino, the folder of the sketch, from the build's folder; its main file has the "
                                    + "folder's name.",
                            "sketch")
                    .otherwise("the folder where the build runs"),
            optional(
                    "arguments",
                    new ItemsType(new TextType("an argument")),
                    "More arguments for make (make, nonos-sdk) or arduino-cli compile (arduino), each an item of its own.",
                    "[V=1]"),
            optional(
                            "output",
                            new LocationType("the path of a folder"),
                            "Where the images are put, from the folder of fota.yaml.",
                            "build/fota")
                    .otherwise("build/fota"),
            optional(
                    "environment",
                    new NamedType("variable", "PATH", new TextType("the value of a variable")),
                    "Variables that the build's tools get besides those of your own environment.")));

    private BuildKeys() {}
}

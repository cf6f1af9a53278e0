// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli;

import picocli.CommandLine.Command;

/** {@code fota} itself: the list of its commands. */
@Command(
        name = "fota",
        header = "New firmware into ESP8266-class devices over the air.",
        description =
                "Checks ROM names and flash layouts, builds user1 and user2, finds devices, sends the image that is due and"
                        + " proves that the device runs it, publishes releases for devices that fetch them.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit status: 0 done and nothing is wrong, 1 done and something is wrong, 2 cannot be done as asked.",
            "Passwords come from a prompt, the variable FOTA_PASSWORD or --password-file, never from an argument.",
            "",
            "First steps: fota demo"
        })
final class FotaCommand {}

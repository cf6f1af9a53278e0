// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import picocli.CommandLine.Command;

/** {@code fota image}: the commands about one image file. */
@Command(
        name = "image",
        description = "Look into a firmware image, verify it, make one from a linked program, or sign it.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ImageCommand {}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import org.fotaide.api.upload.several.Pace;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How several devices are gone through. */
final class PaceOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--at-once",
            paramLabel = "N",
            description = "Send to so many devices at one time (default: ${DEFAULT-VALUE}).",
            defaultValue = "4")
    private int atOnce;

    @Option(
            names = "--no-canary",
            description = "Do not send to the first device alone; otherwise the others are not tried if it fails.")
    private boolean noCanary;

    @Option(
            names = "--stop-after",
            paramLabel = "N",
            description = "Begin no further device after so many failures (default: go on).",
            defaultValue = "" + Pace.ANY,
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER)
    private int failures;

    Pace pace() {
        try {
            return new Pace(atOnce, noCanary ? Pace.First.WITH_THE_OTHERS : Pace.First.ALONE, failures);
        } catch (IllegalArgumentException illegal) {
            throw new ParameterException(spec.commandLine(), illegal.getMessage(), illegal);
        }
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import org.fotaide.cli.terminal.Paint;
import org.fotaide.cli.terminal.Terminal;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.firmware.image.ImageFault;
import org.fotaide.firmware.image.ImageReading;

/** Prints what is wrong with an image, a line for each fault. */
record FaultPrinter(Terminal terminal) {
    void print(ImageReading reading) {
        for (ImageFault fault : reading.faults()) {
            Severity severity = fault.code().severity();
            terminal.print(String.format(
                    "%s at byte 0x%X: %s [%s]",
                    terminal.paint(Paint.of(severity), severity.word()),
                    fault.offset(),
                    fault.message(),
                    fault.code().id()));
        }
    }
}

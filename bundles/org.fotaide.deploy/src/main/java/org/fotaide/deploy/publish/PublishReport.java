// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.rom.RomName;

/**
 * How a release came to its place.
 *
 * @param where the place, for people
 * @param outcome what was done
 * @param current what devices of the product get now; empty where nothing is set, or the place does not say
 * @param before what they got before
 * @param notes what a person should know besides, each one or more whole sentences
 * @param elapsed all of it
 */
public record PublishReport(
        String where,
        Outcome outcome,
        Optional<RomName> current,
        Optional<RomName> before,
        List<String> notes,
        Duration elapsed) {
    public enum Outcome {
        PUBLISHED,
        /** The same release, byte for byte, lay there before. */
        THERE_ALREADY,
        /** Nothing speaks against it; nothing was changed. */
        REHEARSED
    }

    public PublishReport {
        notes = List.copyOf(notes);
    }
}

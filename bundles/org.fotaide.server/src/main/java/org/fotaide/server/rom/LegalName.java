// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.rom;

import java.util.Optional;
import java.util.stream.Collectors;
import org.fotaide.firmware.finding.Fault;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.firmware.rom.RomNameReading;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.problem.ServerProblem;

/** A ROM name that somebody sends; only the one spelling is taken, since devices compare it as text. */
public record LegalName(String text) {
    /** Longer ones are not even looked at. */
    private static final int LONGEST = 100;

    public RomName read() throws FotaException {
        RomNameReading reading =
                new RomNameReader(RomContext.NONE).read(text.substring(0, Math.min(LONGEST, text.length())));
        Optional<RomName> name = reading.name().filter(legal -> legal.toString().equals(text));
        return name.orElseThrow(() -> new FotaException(ServerProblem.ROM_NAME.with(reading.text(), why(reading))));
    }

    private static String why(RomNameReading reading) {
        String faults = reading.faults().stream()
                .filter(fault -> reading.name().isPresent() || fault.code().severity() == Severity.ERROR)
                .map(Fault::message)
                .collect(Collectors.joining(" "));
        return faults.isEmpty() ? "It is too long." : faults;
    }

    /** A product type in ASCII digits, if the text is one. */
    public Optional<ProductType> asProduct() {
        if (!text.matches("[1-9][0-9]{0,9}")) {
            return Optional.empty();
        }
        long number = Long.parseLong(text);
        return number <= ProductType.LARGEST ? Optional.of(new ProductType(number)) : Optional.empty();
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fotaide.firmware.finding.Repair;

class RomNamePropertiesTest {
    private static final RomNameReader READER =
            new RomNameReader(new RomContext(Optional.of(new ProductType(45772)), true));

    @Property
    void everyNameIsReadAsItself(@ForAll("names") RomName name) {
        assertEquals(name, READER.read(name.toString()).name().orElseThrow());
    }

    @Property
    void everyRepairIsALegalNameInItsOneSpelling(@ForAll("mistyped") String text) {
        for (Repair repair : READER.read(text).repairs()) {
            RomName name = READER.read(repair.replacement()).name().orElseThrow();
            assertEquals(name.toString(), repair.replacement());
        }
    }

    @Property
    void anyTextIsEitherLegalOrAtFaultWithinItself(@ForAll String text) {
        RomNameReading reading = READER.read(text);
        assertTrue(reading.legal() || !reading.faults().isEmpty());
        reading.faults().forEach(fault -> assertTrue(fault.span().end() <= text.length(), fault::toString));
        assertFalse(reading.repairs().stream().filter(Repair::sure).count() > 1);
    }

    @Provide
    Arbitrary<RomName> names() {
        return Combinators.combine(
                        Arbitraries.of(RomType.values()),
                        Arbitraries.integers().between(0, 999).list().ofSize(3),
                        Arbitraries.longs().between(1, ProductType.LARGEST),
                        Arbitraries.of(UpgradeFlag.values()))
                .as((type, n, ptype, flag) -> new RomName(
                        type, new VersionNumber(n.get(0), n.get(1), n.get(2)), new ProductType(ptype), flag));
    }

    /** Legal names with a few characters put in, left out or exchanged. */
    @Provide
    Arbitrary<String> mistyped() {
        Arbitrary<String> noise = Arbitraries.of(List.of(
                "", "V", "T", ".", ",", "0", "00", "（", "]", " ", "I", "1000", "x", "\u200b", "beta", "－", "１"));
        return Combinators.combine(
                        names(),
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 3),
                        noise)
                .as((name, at, cut, put) -> {
                    String text = name.toString();
                    int start = Math.min(at, text.length());
                    return text.substring(0, start) + put + text.substring(Math.min(start + cut, text.length()));
                });
    }
}

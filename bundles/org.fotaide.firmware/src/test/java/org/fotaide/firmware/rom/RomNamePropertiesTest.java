// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.finding.Fault;
import org.fotaide.firmware.finding.Repair;
import org.fotaide.firmware.finding.Severity;

class RomNamePropertiesTest {
    private static final RomContext PROJECT = RomContext.of(new ProductType(45772));
    private static final RomNameReader READER = new RomNameReader(PROJECT);
    private static final RomNameReader STRICT = new RomNameReader(PROJECT.withOnlyProduct());
    private static final RomNameReader IOT_DEMO = new RomNameReader(new RomContext(Optional.empty(), false, true));

    @Property
    void aLegalNameIsReadAsItselfAndNeverChanged(@ForAll("names") RomName name) {
        RomNameReading reading = READER.read(name.toString());
        assertEquals(name, reading.name().orElseThrow());
        assertEquals(List.of(), reading.faults());
        assertEquals(List.of(), reading.repairs());
    }

    @Property
    void aPlainNameIsReadAsACloserLookReadsIt(@ForAll("names") RomName name, @ForAll("mistyped") String mistyped) {
        for (RomNameReader reader : List.of(READER, STRICT, IOT_DEMO)) {
            assertEquals(reader.readClosely(name.toString()), reader.read(name.toString()));
            assertEquals(reader.readClosely(mistyped), reader.read(mistyped));
        }
    }

    @Property
    void everyRepairIsAFaultlessName(@ForAll("mistyped") String text) {
        faultless(READER, text);
        faultless(STRICT, text);
    }

    private static void faultless(RomNameReader reader, String text) {
        for (Repair repair : reader.read(text).repairs()) {
            RomNameReading mended = reader.read(repair.replacement());
            assertTrue(mended.legal(), repair::toString);
            assertEquals(List.of(), mended.faults(), repair::toString);
        }
    }

    @Property
    void aRepairIsOfferedForEveryErrorInANameOfThisProduct(@ForAll("mistyped") String text) {
        RomNameReading reading = STRICT.read(text);
        boolean numbered = reading.text().chars().anyMatch(c -> c >= '0' && c <= '9')
                && reading.faults().stream().noneMatch(fault -> fault.message().contains("number is missing"));
        assertTrue(reading.faults().isEmpty() || !numbered || !reading.repairs().isEmpty(), reading::toString);
    }

    @Property
    void anyTextIsEitherLegalOrAtFaultWithinItself(@ForAll String text) {
        sound(text);
    }

    @Property
    void aMistypedNameIsEitherLegalOrAtFaultWithinItself(@ForAll("mistyped") String text) {
        sound(text);
    }

    @Property
    void aHeapOfPiecesIsEitherLegalOrAtFaultWithinItself(@ForAll("heaps") String text) {
        sound(text);
        faultless(READER, text);
    }

    private static void sound(String text) {
        RomNameReading reading = READER.read(text);
        assertEquals(reading, READER.read(text));
        assertEquals(
                reading.legal(),
                reading.faults().stream().noneMatch(fault -> fault.code().severity() == Severity.ERROR));
        assertTrue(reading.repairs().size() <= 16);
        long sure = reading.repairs().stream().filter(Repair::sure).count();
        assertTrue(sure == 0 || reading.repairs().size() == 1, reading::toString);
        assertFalse(reading.faults().isEmpty() && !reading.repairs().isEmpty());
        apart(reading);
    }

    /** Faults of one kind stand one behind the other, and all of them in the text. */
    private static void apart(RomNameReading reading) {
        Map<Code, Fault> last = new HashMap<>();
        for (Fault fault : reading.faults()) {
            Optional<Fault> before = Optional.ofNullable(last.put(fault.code(), fault));
            assertTrue(fault.span().end() <= reading.text().length(), reading::toString);
            assertTrue(
                    before.map(Fault::span).stream()
                            .allMatch(span -> span.end() <= fault.span().start() && !span.equals(fault.span())),
                    reading::toString);
        }
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

    /** Legal names with a few characters put in, left out or exchanged, twice. */
    @Provide
    Arbitrary<String> mistyped() {
        Arbitrary<Slip> slips = Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(0, 3),
                        pieces())
                .as(Slip::new);
        return Combinators.combine(names(), slips, slips).as((name, one, two) -> two.in(one.in(name.toString())));
    }

    private record Slip(int at, int cut, String put) {
        String in(String text) {
            int start = Math.min(at, text.length());
            return text.substring(0, start) + put + text.substring(Math.min(start + cut, text.length()));
        }
    }

    @Provide
    Arbitrary<String> heaps() {
        return pieces().list().ofMaxSize(14).map(pieces -> String.join("", pieces));
    }

    private static Arbitrary<String> pieces() {
        return Arbitraries.of(List.of(
                "",
                "V",
                "v",
                "b",
                "T",
                "t",
                ".",
                ",",
                "0",
                "00",
                "1",
                "7",
                "（",
                "(",
                ")",
                "]",
                " ",
                "I",
                "o",
                "l",
                "a",
                "1000",
                "x",
                "\u200b",
                "beta",
                "－",
                "１",
                "\"",
                "\\",
                "%28",
                "t45772",
                "(a)",
                "1.0.2",
                "\ud83d\udca5"));
    }
}

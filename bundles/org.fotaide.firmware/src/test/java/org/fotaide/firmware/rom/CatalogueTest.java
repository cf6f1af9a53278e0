// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    v1.0.3t45772(o) b1.0.3t45772(l)                 | rom-duplicate 1 0
                    v1.0.3t45772(o) v1.0.3t45772(o)                 | rom-duplicate 1 0
                    v1.0.3t45772(n) b1.0.3t45772(n)                 | rom-duplicate 1 0
                    b1.0.3t45772(n) v1.0.3t45772(o)                 | rom-official-and-beta 1 0
                    b1.0.3t45772(n) b1.0.3t45772(o)                 | -
                    b1.0.3t45772(n) b1.0.3t45772(o) v1.0.3t45772(a) | rom-duplicate 2 1
                    v1.0.3t45772(o) v1.0.3t23701(o)                 | -
                    v1.0.3t45772(o) v1.0.4t45772(o)                 | -
                    """)
    void knowsWhatCannotStandTogether(String names, String expected) {
        String found = new Catalogue(names(names))
                .conflicts().stream()
                        .map(conflict -> conflict.code().id() + " " + conflict.name() + " " + conflict.other())
                        .collect(joining(", "));
        assertEquals(expected == null ? "" : expected, found);
    }

    @ParameterizedTest(name = "{1} after {0}: in its way {2}")
    @CsvSource({
        "v1.0.3t45772(o) v1.0.5t45772(a), v1.0.4t45772(a), 1",
        "v1.0.3t45772(o), v1.0.3t45772(a), 0",
        "v1.0.3t45772(n), v1.0.3t45772(a), ",
        "v9.0.3t23701(a), v1.0.3t45772(a), ",
        "v1.0.3t45772(o), v1.0.4t45772(a), "
    })
    void knowsWhatNoDeviceWouldTake(String released, String fresh, Integer expected) {
        assertEquals(
                expected,
                new Catalogue(names(released)).inTheWayOf(names(fresh).get(0)).orElse(null));
    }

    @ParameterizedTest(name = "after {0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    v1.0.2t45772(a)   | v1.0.2t45772(a) | v1.0.3t45772(a) v1.1.0t45772(a) v2.0.0t45772(a) b1.0.3t45772(a)
                    b1.0.2t45772(a)   | v1.0.1t45772(a) | v1.0.2t45772(a) b1.0.3t45772(a) b1.1.0t45772(a) b2.0.0t45772(a)
                    b1.0.2t45772(a)   | b1.0.2t45772(a) | v1.0.3t45772(a) b1.0.3t45772(a) b1.1.0t45772(a) b2.0.0t45772(a)
                    v1.0.999t45772(a) | v1.0.1t45772(a) | v1.1.0t45772(a) v2.0.0t45772(a)
                    v1.999.2t45772(a) | v1.0.1t45772(a) | v1.999.3t45772(a) v2.0.0t45772(a) b1.999.3t45772(a)
                    v1.0.2t45772(a)   | v1.5.0t45772(a) | v1.5.1t45772(a) v1.6.0t45772(a) v2.0.0t45772(a) b1.5.1t45772(a)
                    b1.0.2t45772(n)   | b1.0.2t45772(n) | v1.0.3t45772(n) b1.0.3t45772(n) b1.1.0t45772(n) b2.0.0t45772(n)
                    b1.0.2t45772(n)   | b1.0.1t45772(n) | v1.0.2t45772(n) b1.0.3t45772(n) b1.1.0t45772(n) b2.0.0t45772(n)
                    v1.0.2t45772(n)   | v1.0.3t45772(n) | v1.0.4t45772(n) v1.1.0t45772(n) v2.0.0t45772(n) b1.0.4t45772(n)
                    v1.0.2t45772(n)   | v1.0.3t45772(a) | v1.0.4t45772(n) v1.1.0t45772(n) v2.0.0t45772(n) b1.0.4t45772(n)
                    v1.0.2t45772(a)   | b1.0.3t45772(n) v1.0.3t45772(n) | v1.0.4t45772(a) v1.1.0t45772(a) v2.0.0t45772(a) b1.0.4t45772(a)
                    b1.0.3t45772(a)   | b1.0.3t45772(n) | v1.0.4t45772(a) b1.0.4t45772(a) b1.1.0t45772(a) b2.0.0t45772(a)
                    v1.0.2t45772(a)   | v9.0.0t23701(a) | v1.0.3t45772(a) v1.1.0t45772(a) v2.0.0t45772(a) b1.0.3t45772(a)
                    v999.999.999t45772(a) | v1.0.1t45772(a) |
                    v1.0.2t45772(a)   | v999.999.999t45772(a) |
                    """)
    void offersTheNextNames(String last, String released, String next) {
        Catalogue catalogue = new Catalogue(names(released));
        List<RomName> offered = new NextRom(names(last).get(0), catalogue).names();
        assertEquals(names(next), offered);
        for (RomName name : offered) {
            List<RomName> with = new ArrayList<>(catalogue.names());
            with.add(name);
            assertEquals(catalogue.conflicts(), new Catalogue(with).conflicts());
        }
    }

    private static List<RomName> names(String text) {
        if (text == null) {
            return List.of();
        }
        return Arrays.stream(text.split(" "))
                .map(name ->
                        new RomNameReader(RomContext.NONE).read(name).name().orElseThrow())
                .toList();
    }
}

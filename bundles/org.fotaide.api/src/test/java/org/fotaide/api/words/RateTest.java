// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0      | 452    | 1     | 0 of 452 bytes",
                "452    | 452    | 1     | 452 of 452 bytes, 0.4 KB/s, 0:00 left",
                "0      | 396900 | 0     | 0 of 387 KB",
                "1023   | 396900 | 1     | 0 of 387 KB, 1.0 KB/s, 6:27 left",
                "198450 | 396900 | 5     | 193 of 387 KB, 38.8 KB/s, 0:05 left",
                "396900 | 396900 | 10    | 387 of 387 KB, 38.8 KB/s, 0:00 left",
            })
    void words(long done, long total, long seconds, String words) {
        assertEquals(words, new Rate(0).words(done, total, seconds * 1_000_000_000));
    }
}

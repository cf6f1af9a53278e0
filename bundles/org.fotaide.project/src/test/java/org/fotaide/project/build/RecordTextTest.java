// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.fotaide.firmware.flash.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordTextTest {
    private static final BuildRecord RECORD = new BuildRecord(
            "v1.0.2t45772(a)",
            2,
            "QIO",
            "26.7",
            "make",
            Instant.parse("2026-11-21T02:59:40Z"),
            "Two clean builds. \"gcc -DX='\\n'\"\t\u0007 ü \uD83D\uDE00",
            "ab",
            List.of("odd \"name\"", "new\nline"),
            List.of(
                    new BuildRecord.RecordedImage(Slot.USER1, "user1.bin", 388, "01"),
                    new BuildRecord.RecordedImage(Slot.USER2, "user2.bin", 388, "02")));

    @Test
    void comesBackAsItWas() {
        assertEquals(RECORD, new RecordText(RecordText.of(RECORD).text()).record());
    }

    @Test
    void saysNothingOfADamagedOneButWhy() {
        String text = RecordText.of(RECORD).text();
        for (int length = 0; length < text.length() - 2; length++) {
            String cut = text.substring(0, length);
            assertThrows(IllegalArgumentException.class, () -> new RecordText(cut).record(), cut);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"format\": 1", "\"rom\":", "user2\"", "2026-11-21T02:59:40Z", "\"made\": [", "388"})
    void namesWhatIsMissing(String part) {
        String text = RecordText.of(RECORD).text().replace(part, "\"x\": \"y\", \"z\": [");
        IllegalArgumentException wrong =
                assertThrows(IllegalArgumentException.class, () -> new RecordText(text).record());
        assertTrue(!wrong.getMessage().isEmpty());
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordTextTest {
    private static final BuildRecord RECORD = new BuildRecord(
            "v1.0.2t45772(a)",
            "make",
            Instant.parse("2026-11-21T02:59:40Z"),
            "Two clean builds. \"gcc -DX='\\n'\"\t\u0007 ü \uD83D\uDE00",
            "ab",
            List.of("odd \"name\"", "new\nline"),
            new RecordedImages.Slots(
                    2,
                    "QIO",
                    "26.7",
                    new RecordedImages.RecordedImage("user1.bin", 388, "01"),
                    new RecordedImages.RecordedImage("user2.bin", 388, "02")));

    private static final BuildRecord SKETCH = new BuildRecord(
            RECORD.rom(),
            "arduino",
            RECORD.built(),
            "Compiled.",
            "ab",
            List.of(),
            new RecordedImages.Sketch("4MB", 0x200000, new RecordedImages.RecordedImage("sketch.bin", 9, "03")));

    static Stream<BuildRecord> records() {
        return Stream.of(RECORD, SKETCH);
    }

    @ParameterizedTest
    @MethodSource("records")
    void comesBackAsItWas(BuildRecord record) {
        assertEquals(record, new RecordText(RecordText.of(record).text()).record());
    }

    @ParameterizedTest
    @MethodSource("records")
    void saysNothingOfADamagedOneButWhy(BuildRecord record) {
        String text = RecordText.of(record).text();
        for (int length = 0; length < text.length() - 2; length++) {
            String cut = text.substring(0, length);
            assertThrows(IllegalArgumentException.class, () -> new RecordText(cut).record(), cut);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"format\": 1", "\"rom\":", "user2\"", "2026-11-21T02:59:40Z", "\"made\": [", "388"})
    void namesWhatIsMissing(String part) {
        refuses(RECORD, part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"stagingEnd\":", "\"flash\":", "\"file\":", "{\"file\""})
    void namesWhatIsMissingOfASketch(String part) {
        refuses(SKETCH, part);
    }

    private static void refuses(BuildRecord record, String part) {
        String text = RecordText.of(record).text().replace(part, "\"x\": \"y\", \"z\": [");
        IllegalArgumentException wrong =
                assertThrows(IllegalArgumentException.class, () -> new RecordText(text).record());
        assertTrue(!wrong.getMessage().isEmpty());
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MetricsTest {
    @Test
    void the_text_is_that_of_prometheus() {
        Metrics metrics = new Metrics();
        metrics.answered("pull", 200, 396_900);
        metrics.answered("pull", 200, 396_900);
        metrics.answered("pull", 401, 10);
        metrics.gauge("fota_devices", "Devices.", () -> Map.of(Metrics.label("rom", "a\"b\\c\nd"), 3L));
        String text = metrics.text();
        assertTrue(text.contains("\nfota_requests_total{road=\"pull\",status=\"200\"} 2\n"), text);
        assertTrue(text.contains("\nfota_sent_bytes_total{road=\"pull\"} 793810\n"), text);
        assertTrue(text.contains("\nfota_devices{rom=\"a\\\"b\\\\c\\nd\"} 3\n"), text);
        assertEquals('\n', text.charAt(text.length() - 1));
    }
}

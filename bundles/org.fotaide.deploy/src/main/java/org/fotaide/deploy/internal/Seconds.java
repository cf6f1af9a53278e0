// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * A time as it stands in a message, in seconds: {@code 10} or {@code 0.3}.
 *
 * @param number rounded to tenths
 */
public record Seconds(BigDecimal number) {
    public static Seconds of(Duration time) {
        return new Seconds(BigDecimal.valueOf(time.toMillis(), 3)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros());
    }

    @Override
    public String toString() {
        return number.toPlainString();
    }
}

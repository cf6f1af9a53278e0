// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.Optional;

/**
 * The number that the vendor's cloud gives to a product (PTYPE).
 *
 * @param number 1..4294967295
 */
public record ProductType(long number) {
    public static final long LARGEST = 0xFFFF_FFFFL;

    public ProductType {
        if (!isLegal(number)) {
            throw new IllegalArgumentException("a product type is 1.." + LARGEST + ", not " + number);
        }
    }

    static boolean isLegal(long number) {
        return number >= 1 && number <= LARGEST;
    }

    /** Reads ASCII digits. */
    static Optional<ProductType> of(String digits) {
        if (digits.length() > Long.toString(LARGEST).length()) {
            return Optional.empty();
        }
        long number = Long.parseLong(digits);
        return isLegal(number) ? Optional.of(new ProductType(number)) : Optional.empty();
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}

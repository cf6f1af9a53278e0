// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.espota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The test vectors of PROTOCOLS 1.4, computed with an independent implementation. */
class AuthenticationTest {
    private static final String NONCE = "383cb9335c769c676cf6c1b130491b72";
    private static final String CNONCE = "7ac4bfd641811a5d8bc879ed7e31d266";
    private static final String LONG_NONCE = "fa7c5d13a2e9725947b370995b7c6bfd2315db7bfd837db3a28a647f04a2c2b8";
    private static final String LONG_CNONCE = "b3f568b603b23ba7d9459d2665291c865c24bd858d05dafefe7e15f2b93ade4a";

    @Test
    void md5() {
        assertEquals(
                "acf994b0d3cc5dfbb49be51fa4f7be65",
                Authentication.Md5.of("admin").expected(NONCE, CNONCE));
    }

    @Test
    void sha256() {
        assertEquals(
                "b5f4729cdf9d0a0a705bb7cbb88e73720ac70a970848acd0874ef938629d475d",
                Authentication.Sha256.of("admin").expected(LONG_NONCE, LONG_CNONCE));
    }

    @Test
    void sha256_of_a_stored_md5() {
        assertEquals(
                "7caf4ed77f042e74093e124defd949f2bb9858d87d04a60b51d189067ef17f68",
                Authentication.Sha256.withStoredMd5("admin").expected(LONG_NONCE, LONG_CNONCE));
    }

    @Test
    void an_upper_case_hash_never_fits() {
        String stored = Authentication.Md5.of("admin").passwordHash().toUpperCase(Locale.ROOT);
        assertNotEquals(
                Authentication.Md5.of("admin").expected(NONCE, CNONCE),
                new Authentication.Md5(stored).expected(NONCE, CNONCE));
    }

    @Test
    void settings_do_not_print_the_hash() {
        Authentication password = Authentication.Md5.of("admin");
        assertFalse(password.toString().contains(Authentication.Md5.of("admin").passwordHash()));
    }
}

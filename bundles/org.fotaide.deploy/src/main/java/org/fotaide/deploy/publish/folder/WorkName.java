// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.folder;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Names of what is not to be seen yet, or no longer. Each is its own, so that two who publish at once never write the same
 * file.
 */
record WorkName(String text) {
    private static final String PREFIX = ".fota-";
    private static final String FRESH = PREFIX + "new-";
    private static final String GONE = PREFIX + "gone-";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** For something that is to get this name. */
    static WorkName fresh(String name) {
        return new WorkName(FRESH + name + "-" + id());
    }

    /** For something that is to go. */
    static WorkName gone() {
        return new WorkName(GONE + id());
    }

    private static String id() {
        byte[] bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static boolean is(String name) {
        return name.startsWith(PREFIX);
    }

    /** Whether nobody can still be working on what bears this name: it was going, or was to become what is now made anew. */
    boolean abandoned(String name) {
        return text.startsWith(GONE) || text.startsWith(FRESH + name + "-");
    }
}

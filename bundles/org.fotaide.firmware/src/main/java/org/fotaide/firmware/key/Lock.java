// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.key;

import java.security.GeneralSecurityException;

/** What a passphrase protects a private key with. */
interface Lock {
    /**
     * What is inside, in an array that the caller clears.
     *
     * @throws GeneralSecurityException if it is another passphrase, or the file is damaged
     */
    byte[] open(char[] passphrase) throws GeneralSecurityException;
}

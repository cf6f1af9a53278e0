// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.Arrays;
import java.util.HexFormat;
import org.fotaide.firmware.bytes.Bytes;

/** What stands in the padded block of a signature (PROTOCOLS.md 5). */
public enum SignatureForm {
    /** The hash behind its name, as PKCS #1 v1.5 has it: what devices take since core 2.5.3. */
    CURRENT("3031300d060960864801650304020105000420"),
    /** The bare hash: what cores up to 2.5.2 took, and later ones refuse with error 12. */
    LEGACY("");

    private final String prefix;

    /**
     * @param prefix what stands before the hash, in hexadecimal
     */
    SignatureForm(String prefix) {
        this.prefix = prefix;
    }

    /**
     * 00 01 FF … FF 00, then the content.
     *
     * @param hash a SHA-256
     * @param length of the key's modulus in bytes; at least 62
     */
    byte[] block(Bytes hash, int length) {
        byte[] block = new byte[length];
        byte[] name = HexFormat.of().parseHex(prefix);
        int from = length - name.length - hash.length();
        Arrays.fill(block, 1, from - 1, (byte) 0xFF);
        block[1] = 1;
        System.arraycopy(name, 0, block, from, name.length);
        hash.copyTo(block, from + name.length);
        return block;
    }
}

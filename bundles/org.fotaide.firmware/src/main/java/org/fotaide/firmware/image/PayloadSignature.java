// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import org.fotaide.firmware.bytes.Bytes;

/**
 * What it takes to verify a signed file.
 *
 * @param hash the payload's SHA-256, 32 bytes
 * @param signature the signature's bytes
 */
public record PayloadSignature(Bytes hash, Bytes signature) {}

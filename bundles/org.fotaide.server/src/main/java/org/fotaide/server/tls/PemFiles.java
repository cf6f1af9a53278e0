// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.tls;

import java.nio.file.Path;

/**
 * A certificate of somebody's own.
 *
 * @param chain the certificate, and those between it and its root, as PEM
 * @param key its private key as PEM, without passphrase
 */
public record PemFiles(Path chain, Path key) {}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.ssh;

import java.nio.file.Path;

/**
 * The key of a server that was never seen.
 *
 * @param host as known_hosts writes it: {@code example.org}, {@code [example.org]:2222}
 * @param type such as {@code ssh-ed25519}
 * @param fingerprint as OpenSSH writes it, {@code SHA256:…}
 * @param knownHosts the file that it is remembered in if somebody trusts it
 */
public record UnknownHostKey(String host, String type, String fingerprint, Path knownHosts) {}

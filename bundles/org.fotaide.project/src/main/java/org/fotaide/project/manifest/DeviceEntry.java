// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.util.Optional;

/**
 * A device that stands in fota.yaml.
 *
 * @param via how images are sent to it; empty if it is to be asked
 * @param host its host name or address
 * @param port where it listens, if that is not the usual one
 * @param through an SSH server in its network, {@code [USER@]HOST[:PORT]}, if this computer does not reach it itself
 */
public record DeviceEntry(Optional<UploadVia> via, String host, Optional<Integer> port, Optional<String> through) {}

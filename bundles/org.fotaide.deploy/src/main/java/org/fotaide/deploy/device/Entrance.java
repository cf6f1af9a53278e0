// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.device;

import java.net.InetSocketAddress;

/**
 * Where a way begins that leads to a device which this computer does not reach itself.
 *
 * @param place what to connect to instead of the device
 * @param gateway who leads on from there, such as {@code ota@gateway.example}
 */
public record Entrance(InetSocketAddress place, String gateway) {}

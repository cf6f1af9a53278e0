// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.net.InetAddress;
import org.fotaide.mdns.Message;

/**
 * A message that came in.
 *
 * @param message its addresses that hold on one link only carry the scope of that link
 * @param networkInterface over which it came
 * @param sender who sent it
 */
record Heard(Message message, String networkInterface, InetAddress sender) {}

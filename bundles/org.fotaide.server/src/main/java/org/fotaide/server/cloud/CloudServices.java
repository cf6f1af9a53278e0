// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.cloud;

import java.util.function.Consumer;
import org.fotaide.server.http.Guard;
import org.fotaide.server.link.DeviceLinks;
import org.fotaide.server.store.Store;

/**
 * What connections work with.
 *
 * @param guard knows the keys
 * @param links the devices that are connected
 * @param offers tells devices of new ROMs
 * @param log takes a line for people, without any key
 */
record CloudServices(
        Store store,
        Guard guard,
        DeviceLinks links,
        CloudTrack track,
        CloudOffers offers,
        CloudLimits limits,
        Consumer<String> log) {}

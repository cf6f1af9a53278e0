// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.track;

import org.fotaide.firmware.rom.RomName;
import org.fotaide.server.http.ImageDelivery;

/**
 * Writes down how a device fetches a ROM.
 *
 * @param address from which it asks
 */
public record DownloadTrack(DeviceTrack track, String device, RomName rom, String address) implements ImageDelivery {
    @Override
    public void arrived() {
        track.downloaded(device, rom, address);
    }

    @Override
    public void brokeOff(int percent) {
        track.brokeOff(device, rom, address, percent);
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.preflight;

import java.util.Optional;
import org.fotaide.deploy.problem.PreflightProblem;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.image.FlashSettings;
import org.fotaide.firmware.image.SizeMap;

/** Whether the image is built for the device's flash. */
final class MapCheck implements Check {
    @Override
    public void look(Case subject, Remarks remarks) {
        String name = subject.payload().name();
        Optional<FlashSettings> settings = subject.image().settings();
        Optional<FlashMap> wanted = subject.wantedMap();
        if (settings.isEmpty()) {
            return;
        }
        if (wanted.isEmpty()) {
            remarks.unknown(
                    PreflightProblem.UNKNOWN_MAP.with(name, settings.get().map()));
        } else if (!fits(subject, settings.get(), wanted.get())) {
            String who = subject.device().map().isPresent() ? "device" : "project";
            remarks.refuse(PreflightProblem.PREFLIGHT_MAP.with(
                    name, settings.get().map(), wanted.get().title(), who));
        }
    }

    /** The slots' addresses follow from the map; an image that is copied only must not be for a larger flash. */
    private static boolean fits(Case subject, FlashSettings settings, FlashMap wanted) {
        return subject.forSlots()
                ? settings.map().number() == wanted.number()
                : flashBytes(settings.map()) <= wanted.size().bytes();
    }

    /** Maps 1 and 7 are no maps of two slots: 256 KB, which fits everywhere, and 4 MB. */
    private static long flashBytes(SizeMap map) {
        FlashSize other = map == SizeMap.MAP_7 ? FlashSize.MB_4 : FlashSize.KB_512;
        return map.flashMap().map(FlashMap::size).orElse(other).bytes();
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.flash;

import java.util.Optional;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.project.guide.GuidedText;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.StatedFlash;

/**
 * The flash of the project that a file belongs to.
 *
 * <pre>{@code
 * String markdown = new FlashAround(text).explain(0x7E000);
 * }</pre>
 *
 * @param text the file
 */
public record FlashAround(GuidedText text) {
    /** What its fota.yaml says of it; empty where none says enough. */
    public Optional<StatedFlash> stated() {
        return text.nearest(ManifestReading.class).map(StatedFlash::new).filter(stated -> stated.map()
                .isPresent());
    }

    public Optional<Layout> layout() {
        return stated().map(StatedFlash::layout);
    }

    /** What lies at an address, in Markdown. */
    public String explain(long address) {
        return layout().map(layout -> new AddressText(layout, address).markdown())
                .orElseGet(() -> new AnyMapText(address).markdown());
    }
}

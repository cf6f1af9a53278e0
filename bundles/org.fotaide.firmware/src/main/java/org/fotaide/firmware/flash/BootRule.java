// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.List;
import java.util.function.Consumer;
import org.fotaide.firmware.finding.Repair;

/** The boot loader must know the map's halves. */
final class BootRule implements LayoutRule {
    @Override
    public void check(Ground ground, Consumer<LayoutFault> faults) {
        ground.layout().halves().ifPresent(halves -> check(ground.layout(), halves, faults));
    }

    private static void check(Layout layout, Halves halves, Consumer<LayoutFault> faults) {
        BootVersion oldest = halves.oldestBoot();
        layout.boot().filter(boot -> boot.olderThan(oldest)).ifPresent(boot -> {
            String newest = BootVersion.NEWEST.toString();
            faults.accept(new LayoutFault(
                    LayoutCode.LAYOUT_BOOT,
                    new LayoutPlace.Boot(),
                    "Boot loader " + boot + " does not start user1 and user2 in the map " + halves + "; " + oldest
                            + " is the first that does. It is burnt over the serial line, never over the air.",
                    List.of(new Repair("Change the boot loader to " + newest + ", the newest", newest, false))));
        });
    }
}

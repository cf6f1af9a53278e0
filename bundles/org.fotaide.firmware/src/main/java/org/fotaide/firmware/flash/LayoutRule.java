// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.function.Consumer;

/** One rule over a layout. It looks at everything and stops at nothing. */
interface LayoutRule {
    void check(Ground ground, Consumer<LayoutFault> faults);
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

/** How a flash is divided: in two halves for user1 and user2, or not at all, for one sketch behind eboot. */
public sealed interface Division permits Halves, OneSketch {}

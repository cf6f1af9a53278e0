// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
/** Devices that ask whether there is something new (PROTOCOLS 4). */
package org.fotaide.server.update;

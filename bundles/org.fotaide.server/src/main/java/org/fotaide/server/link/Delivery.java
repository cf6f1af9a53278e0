// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.link;

/** What became of an order. */
public enum Delivery {
    /** The device took it. */
    TOLD,
    /** It waits until the device comes. */
    WAITS
}

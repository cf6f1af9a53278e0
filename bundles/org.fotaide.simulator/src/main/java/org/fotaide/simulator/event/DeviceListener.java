// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.event;

/** Hears what happens inside a device. Called on the device's own threads, one call at a time; should return soon. */
@FunctionalInterface
public interface DeviceListener {
    /** Hears nothing. */
    DeviceListener NONE = event -> {};

    void on(DeviceEvent event);
}

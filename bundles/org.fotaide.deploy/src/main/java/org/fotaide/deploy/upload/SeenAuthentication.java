// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.fotaide.deploy.device.DeviceAddress;

/**
 * How each device wanted to be authenticated when it last accepted an upload, so that a weaker form does not pass
 * unnoticed. May be asked from several threads.
 */
public interface SeenAuthentication {
    /** The form that the device accepted; empty if it was never seen. */
    Optional<Authentication> of(DeviceAddress device);

    /** The device accepted this form; it replaces what was known. */
    void remember(DeviceAddress device, Authentication form);

    /** Lasts as long as the object. */
    static SeenAuthentication inMemory() {
        return new SeenAuthentication() {
            private final Map<DeviceAddress, Authentication> seen = new ConcurrentHashMap<>();

            @Override
            public Optional<Authentication> of(DeviceAddress device) {
                return Optional.ofNullable(seen.get(device));
            }

            @Override
            public void remember(DeviceAddress device, Authentication form) {
                seen.put(device, form);
            }
        };
    }
}

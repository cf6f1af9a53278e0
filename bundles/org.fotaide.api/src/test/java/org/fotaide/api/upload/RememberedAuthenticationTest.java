// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.api.state.StateFolder;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.upload.Authentication;
import org.fotaide.firmware.work.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberedAuthenticationTest {
    private static final DeviceAddress BENCH = new DeviceAddress("bench.local", 8266);

    @TempDir
    Path folder;

    private final List<Problem> told = new ArrayList<>();

    @Test
    void what_a_device_wanted_is_known_in_the_next_run() {
        memory().remember(BENCH, Authentication.MD5);
        memory().remember(new DeviceAddress("bench.local", 8267), Authentication.NONE);
        memory().remember(BENCH, Authentication.SHA256);
        assertEquals(Optional.of(Authentication.SHA256), memory().of(new DeviceAddress("BENCH.local", 8266)));
        assertEquals(Optional.empty(), memory().of(new DeviceAddress("other.local", 8266)));
        assertEquals(List.of(), told);
    }

    @Test
    void a_damaged_memory_is_told_and_done_without() throws Exception {
        Files.writeString(folder.resolve("seen-authentication"), "nonsense");
        assertEquals(Optional.empty(), memory().of(BENCH));
        assertEquals(List.of("state-damaged"), told.stream().map(Problem::code).toList());
        memory().remember(BENCH, Authentication.MD5);
        assertEquals(Optional.of(Authentication.MD5), memory().of(BENCH));
    }

    private RememberedAuthentication memory() {
        return new RememberedAuthentication(new StateFolder(folder), told::add);
    }
}

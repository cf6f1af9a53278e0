// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fotaide.api.problem.ApiProblem;
import org.fotaide.api.state.StateFolder;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.device.Device.Origin;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.firmware.work.FotaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadTurnTest {
    @TempDir
    Path folder;

    @Test
    void a_second_upload_to_a_device_is_told_who_sends() throws Exception {
        StateFolder state = new StateFolder(folder);
        try (UploadTurn first = UploadTurn.at(device("bench", 8266), state)) {
            FotaException refused =
                    assertThrows(FotaException.class, () -> UploadTurn.at(device("bench", 8266), state));
            assertEquals(ApiProblem.UPLOAD_UNDER_WAY, refused.problem().kind());
            assertTrue(refused.getMessage().contains("under way, by this program."), refused::getMessage);
            UploadTurn.at(device("other", 8267), state).close();
        }
        UploadTurn.at(device("bench", 8266), state).close();
    }

    @Test
    void a_state_folder_that_cannot_be_written_keeps_nobody_away() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        try (UploadTurn first = UploadTurn.at(device("bench", 8266), new StateFolder(file));
                UploadTurn second = UploadTurn.at(device("bench", 8266), new StateFolder(file))) {
            assertTrue(Files.isRegularFile(file));
        }
    }

    private static Device device(String name, int port) {
        return new Device(
                name,
                new DeviceAddress(name, port),
                Optional.of(InetAddress.getLoopbackAddress()),
                Announcement.NOTHING,
                Optional.empty(),
                Origin.TYPED,
                Optional.empty());
    }
}

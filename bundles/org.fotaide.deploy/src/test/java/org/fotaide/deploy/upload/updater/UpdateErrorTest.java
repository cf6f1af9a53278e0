// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.updater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.firmware.work.Problem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdateErrorTest {
    private static final DeviceAddress DEVICE = new DeviceAddress("esp.local", 8266);

    /** The Updater's own texts (PROTOCOLS 1.5). */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0  | No Error
            1  | Flash Write Failed
            2  | Flash Erase Failed
            3  | Flash Read Failed
            4  | Not Enough Space
            5  | Bad Size Given
            6  | Stream Read Timeout
            7  | MD5 verification failed: expected: 00, calculated: 11
            8  | Flash config wrong: real: 1048576, SDK: 4194304
            9  | new Flash config wrong, real size: 1048576
            10 | Magic byte is not 0xE9
            11 | Invalid bootstrapping state, reset ESP8266 before updating
            12 | Signature verification failed
            13 | No data supplied
            14 | Out of memory
            15 | Update already running
            16 | Unknown update command
            """)
    void explainsEachNumber(int number, String text) {
        UpdateError error = UpdateError.of(number).orElseThrow();
        assertTrue(text.startsWith(error.title()), error.title());
        for (String line :
                new String[] {"ERROR[" + number + "]: " + text + "\n", "ERR: ERROR[" + number + "]: " + text + "\r\n"
                }) {
            Problem problem = new DeviceError(line).problem(DeployProblem.DEVICE_FAILED, DEVICE);
            assertTrue(problem.what().contains("\"ERROR[" + number + "]: " + text + "\""), problem.what());
            assertTrue(problem.why().startsWith(error.meaning()));
            assertEquals(error.remedy(), problem.remedy());
        }
    }

    @ParameterizedTest
    @CsvSource({"ERROR[17]: New", "ERROR[999999]: x", "ERROR[", "ERROR", "'%s %n'"})
    void keepsTheDevicesWordsWhenItDoesNotKnowThem(String text) {
        DeviceError error = new DeviceError(text);
        assertEquals(Optional.empty(), error.known());
        assertTrue(error.problem(DeployProblem.DEVICE_REFUSED, DEVICE).what().contains(text));
    }
}

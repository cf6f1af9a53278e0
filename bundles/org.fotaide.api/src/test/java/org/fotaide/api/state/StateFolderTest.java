// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateFolderTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Linux, '', /home/ann/.local/state/fota",
        "FreeBSD, '', /home/ann/.local/state/fota",
        "Linux, XDG_STATE_HOME=/var/ann, /var/ann/fota",
        "Linux, XDG_STATE_HOME=var/ann, /home/ann/.local/state/fota",
        "Linux, XDG_STATE_HOME=, /home/ann/.local/state/fota",
        "Mac OS X, XDG_STATE_HOME=/var/ann, /home/ann/Library/Application Support/fota",
        "Windows 11, '', /home/ann/AppData/Local/fota",
        "Windows 11, LOCALAPPDATA=/c/local, /c/local/fota",
        "Linux, FOTA_STATE=/tmp/state XDG_STATE_HOME=/var/ann, /tmp/state",
        "Linux, 'FOTA_STATE=/tmp/a/../state', /tmp/state",
        "Linux, 'FOTA_STATE=', /home/ann/.local/state/fota",
    })
    void stands_where_the_system_wants_it(String system, String variables, String expected) {
        assumeFalse(File.separatorChar == '\\', "its paths are those of Unix");
        Map<String, String> environment = new HashMap<>();
        for (String variable : variables.split(" ")) {
            int equals = variable.indexOf('=');
            if (equals > 0) {
                environment.put(variable.substring(0, equals), variable.substring(equals + 1));
            }
        }
        assertEquals(
                Path.of(expected),
                StateFolder.of(environment, system, Path.of("/home/ann")).path());
    }
}

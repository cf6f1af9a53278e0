// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.fotaide.server.Served;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class QueryTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"text=%GG", "text=%", "text=%ff%fe"})
    void a_query_that_is_not_well_formed_is_refused(String query) throws Exception {
        try (Served served = new Served(folder)) {
            String answer = served.get("/api/names?" + query, "Authorization: token " + served.owner());
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        }
    }
}

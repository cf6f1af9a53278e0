// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fotaide.server.ServerOptions;
import org.fotaide.server.UpdateServer;
import org.fotaide.server.key.NewKey;
import org.fotaide.server.limit.ServerLimits;
import org.fotaide.server.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreshKeyTest {
    /** A script makes a key with the command line, and uses it in its next line. */
    @Test
    void a_key_that_another_process_made_opens_at_once(@TempDir Path folder) throws Exception {
        ServerOptions options = ServerOptions.of(folder)
                .listening("127.0.0.1", List.of(0), List.of())
                .bounded(ServerLimits.USUAL.stopping(Duration.ofSeconds(2), Duration.ofMillis(20)));
        try (UpdateServer server = UpdateServer.start(options, lines -> {});
                Store other = Store.open(folder.resolve(Store.FILE), ServerLimits.USUAL)) {
            NewKey owner = NewKey.owner("test");
            String secret = other.write(owner::make).secret().text();
            HttpRequest request = HttpRequest.newBuilder(
                            server.addresses().get(0).resolve("/api/products"))
                    .header("Authorization", "token " + secret)
                    .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            assertEquals(200, answer.statusCode(), answer::body);
        }
    }
}

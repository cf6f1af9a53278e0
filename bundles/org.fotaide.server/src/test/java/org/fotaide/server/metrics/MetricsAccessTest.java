// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.server.MetricsAccess;
import org.fotaide.server.ServerOptions;
import org.fotaide.server.UpdateServer;
import org.fotaide.server.key.NewKey;
import org.fotaide.server.limit.ServerLimits;
import org.fotaide.server.store.Access;
import org.fotaide.server.store.KeyKind;
import org.fotaide.server.store.Product;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsAccessTest {
    private static final ProductType LIGHT = new ProductType(45772);

    /** From this machine; who comes from another one without a key is answered as by KEY. */
    @ParameterizedTest
    @CsvSource({
        "LOCAL, none, 200",
        "OPEN, none, 200",
        "KEY, none, 401",
        "KEY, wrong, 401",
        "KEY, device, 403",
        "KEY, owner, 200"
    })
    void metrics_are_for_whom_they_are_meant(MetricsAccess access, String key, int status, @TempDir Path folder)
            throws Exception {
        ServerOptions options = ServerOptions.of(folder)
                .listening("127.0.0.1", List.of(0), List.of())
                .measured(access)
                .bounded(ServerLimits.USUAL.stopping(Duration.ofSeconds(2), Duration.ofMillis(20)));
        try (UpdateServer server = UpdateServer.start(options, lines -> {})) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(server.addresses().get(0).resolve("/metrics"));
            if (!key.equals("none")) {
                request.header("Authorization", "Bearer " + secret(server, key));
            }
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
            assertEquals(status, answer.statusCode());
            assertEquals(status == 200, answer.body().contains("fota_devices"));
        }
    }

    private static String secret(UpdateServer server, String kind) throws Exception {
        if (kind.equals("wrong")) {
            return "nonsense";
        }
        server.store().write(tables -> {
            tables.products().add(Product.of(LIGHT, "light", Optional.empty(), Access.KEY));
            return true;
        });
        NewKey wished = kind.equals("owner")
                ? NewKey.owner("test")
                : new NewKey(KeyKind.DEVICE, "", Optional.of(LIGHT), Optional.empty());
        return server.store().write(wished::make).secret().text();
    }
}

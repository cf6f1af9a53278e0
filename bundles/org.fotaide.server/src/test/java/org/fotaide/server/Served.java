// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.key.NewKey;
import org.fotaide.server.limit.ServerLimits;
import org.fotaide.server.rom.PublishRom;
import org.fotaide.server.rom.RomUpload;
import org.fotaide.server.store.Access;
import org.fotaide.server.store.KeyKind;
import org.fotaide.server.store.Product;

/** A server on loopback for one test. */
public final class Served implements AutoCloseable {
    public static final ProductType LIGHT = new ProductType(45772);

    private final UpdateServer server;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    public Served(Path folder) throws FotaException {
        this(folder, ServerLimits.USUAL.stopping(Duration.ofSeconds(2), Duration.ofMillis(20)));
    }

    public Served(Path folder, ServerLimits limits) throws FotaException {
        server = UpdateServer.start(
                ServerOptions.of(folder)
                        .listening("127.0.0.1", List.of(0), List.of())
                        .bounded(limits),
                log::addAll);
    }

    public UpdateServer server() {
        return server;
    }

    public List<String> log() {
        return log;
    }

    public Served product(Access access) throws FotaException {
        server.store().write(tables -> {
            tables.products().add(Product.of(LIGHT, "light", Optional.empty(), access));
            return true;
        });
        return this;
    }

    public Served rom(RomUpload upload) throws FotaException {
        new PublishRom(upload).call(server.store());
        return this;
    }

    public Served slots(String rom) throws FotaException {
        return rom(Images.upload(rom, Images.slots(rom)));
    }

    public String key(NewKey wished) throws FotaException {
        return server.store().write(wished::make).secret().text();
    }

    public String owner() throws FotaException {
        return key(NewKey.owner("test"));
    }

    public String deviceKey(Optional<String> device) throws FotaException {
        return key(new NewKey(KeyKind.DEVICE, "", Optional.of(LIGHT), device));
    }

    public URI address() {
        return server.addresses().get(0);
    }

    /** Sends bytes as they stand, and takes everything that comes until the server closes. */
    public String raw(String request) throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    public Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), address().getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    /** A GET of HTTP/1.0 with more headers, one a line. */
    public String get(String path, String... headers) throws IOException {
        StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.0\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return raw(request + "\r\n");
    }

    public HttpRequest.Builder ask(String path, String key) {
        return HttpRequest.newBuilder(address().resolve(path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "token " + key);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public JsonElement json(HttpRequest.Builder request) throws IOException, InterruptedException {
        return JsonParser.parseString(send(request).body());
    }

    @Override
    public void close() {
        server.close();
    }
}

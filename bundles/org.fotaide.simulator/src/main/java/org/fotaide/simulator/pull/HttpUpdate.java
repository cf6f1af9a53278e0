// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.pull;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.fotaide.simulator.boot.EbootBoard;
import org.fotaide.simulator.client.PullException;
import org.fotaide.simulator.client.Server;
import org.fotaide.simulator.client.Surroundings;
import org.fotaide.simulator.receiver.Login;
import org.fotaide.simulator.update.UpdateException;

/**
 * The updater that Arduino sketches use: ESP8266httpUpdate, or the ESP32's, by the dialect of the device (PROTOCOLS 4).
 *
 * @param server whom it asks
 * @param path what it asks for, with a query if there is one
 * @param mode by default the sketch
 * @param version what the sketch says its version is; by default nothing
 * @param login for Basic authentication; by default none
 * @param redirects how many redirections it follows; by default none
 */
public record HttpUpdate(
        Server server, String path, Mode mode, Optional<String> version, Optional<Login> login, int redirects)
        implements Source<EbootBoard> {
    /** The library's limit for sketches that let it follow redirections. */
    private static final int LIMIT = 10;

    /** What lies at an address that begins with http:// or https://. */
    public static HttpUpdate at(URI address) {
        return new HttpUpdate(
                Server.of(address), new Place(address).path(), Mode.SKETCH, Optional.empty(), Optional.empty(), 0);
    }

    public HttpUpdate mode(Mode other) {
        return new HttpUpdate(server, path, other, version, login, redirects);
    }

    public HttpUpdate version(String text) {
        return new HttpUpdate(server, path, mode, Optional.of(text), login, redirects);
    }

    public HttpUpdate login(Login other) {
        return new HttpUpdate(server, path, mode, version, Optional.of(other), redirects);
    }

    /** One whose sketch called {@code setFollowRedirects}. */
    public HttpUpdate followingRedirects() {
        return new HttpUpdate(server, path, mode, version, login, LIMIT);
    }

    /**
     * The same question where an answer says that it is to be asked. A password stays with the server that it is for.
     *
     * @param location an address, or a path on the same server
     */
    HttpUpdate redirected(URI location) {
        URI address = URI.create(server.url(path)).resolve(location);
        Server other = Server.of(address);
        Optional<Login> known = other.equals(server) ? login : Optional.empty();
        return new HttpUpdate(other, new Place(address).path(), mode, version, known, redirects - 1);
    }

    @Override
    public Class<EbootBoard> kind() {
        return EbootBoard.class;
    }

    @Override
    public PullResult pull(EbootBoard board, Surroundings device)
            throws IOException, PullException, UpdateException, InterruptedException {
        return new HttpUpdateRun(this, board, device).call();
    }
}

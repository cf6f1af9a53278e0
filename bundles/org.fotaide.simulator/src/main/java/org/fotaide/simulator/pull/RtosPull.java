// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.pull;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import org.fotaide.simulator.boot.TwoSlotBoard;
import org.fotaide.simulator.client.Connection;
import org.fotaide.simulator.client.Download;
import org.fotaide.simulator.client.PullException;
import org.fotaide.simulator.client.Server;
import org.fotaide.simulator.client.Surroundings;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.update.UpdateCommand;
import org.fotaide.simulator.update.UpdateException;

/**
 * The demo of ESP8266_RTOS_SDK 2.x: takes user1.bin or user2.bin, whichever does not run, from a folder (PROTOCOLS 9).
 *
 * @param folder an address that begins with http:// or https://
 * @param limit for all of it; by default two minutes
 */
public record RtosPull(URI folder, Duration limit) implements Source<TwoSlotBoard> {
    private static final String TYPE = "application/octet-stream";

    public RtosPull {
        Server.of(folder);
    }

    public static RtosPull from(URI folder) {
        return new RtosPull(folder, SlotPull.LIMIT);
    }

    @Override
    public Class<TwoSlotBoard> kind() {
        return TwoSlotBoard.class;
    }

    @Override
    public PullResult pull(TwoSlotBoard board, Surroundings device)
            throws IOException, PullException, UpdateException, InterruptedException {
        Server server = Server.of(folder);
        String path = new Place(folder).file(board.next().word() + ".bin");
        device.events().accept(new DeviceEvent.Pulling(server.url(path)));
        try (Connection connection = Connection.open(server, limit, device)) {
            device.events().accept(new DeviceEvent.Connected(connection.server()));
            connection.send(request(server, path));
            receive(connection, board, device);
        } catch (SocketTimeoutException silence) {
            throw new PullException("the server did not send all in time", silence);
        }
        return new PullResult.Updated();
    }

    private static String request(Server server, String path) {
        return "GET " + path + " HTTP/1.0\r\nHost: " + server.authority() + "\r\nAccept: " + TYPE
                + "\r\nAccept-Encoding: identity\r\nUser-Agent: esp8266-rtos-sdk/1.0 esp8266\r\n\r\n";
    }

    private void receive(Connection connection, TwoSlotBoard board, Surroundings device)
            throws IOException, PullException, UpdateException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        SegmentHead head = SegmentHead.of(connection.segment());
        if (!head.contains("200") || !head.contains(TYPE)) {
            throw new PullException("the first data of the answer hold no 200, or not the type " + TYPE);
        }
        long length = head.length()
                .orElseThrow(() -> new PullException("the first data of the answer hold no Content-Length above 0"));
        Download download = Download.begin(board, UpdateCommand.FLASH, length, device);
        download.take(head.rest());
        while (!download.complete()) {
            connection.patience(Duration.ofNanos(deadline - System.nanoTime()));
            byte[] segment = connection.segment();
            if (segment.length == 0) {
                throw new PullException("the server closed the connection after " + download.progress());
            }
            download.take(segment);
        }
        download.end();
    }
}

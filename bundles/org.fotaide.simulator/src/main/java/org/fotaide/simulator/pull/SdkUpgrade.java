// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.pull;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fotaide.simulator.boot.TwoSlotBoard;
import org.fotaide.simulator.client.Connection;
import org.fotaide.simulator.client.Download;
import org.fotaide.simulator.client.PullException;
import org.fotaide.simulator.client.Surroundings;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.update.UpdateCommand;
import org.fotaide.simulator.update.UpdateException;

/**
 * What {@code system_upgrade_start} of the vendor's SDK does (PROTOCOLS 7.1): asks for the length, connects anew, and writes
 * the image into the slot that does not run. The next restart takes it.
 */
public final class SdkUpgrade {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final long BETWEEN_MILLIS = 10;

    private final SdkRequest request;
    private final TwoSlotBoard board;
    private final Surroundings device;
    private final long deadline;

    /**
     * @param limit after which it gives up altogether
     */
    public SdkUpgrade(SdkRequest request, Duration limit, TwoSlotBoard board, Surroundings device) {
        this.request = request;
        this.board = board;
        this.device = device;
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    public void call() throws IOException, PullException, UpdateException, InterruptedException {
        device.events().accept(new DeviceEvent.Pulling(request.server().url(request.path())));
        try (Connection connection = open()) {
            device.events().accept(new DeviceEvent.Connected(connection.server()));
            connection.send(request.head());
            Optional<Long> length = askedLength(connection);
            if (length.isEmpty()) {
                get(connection);
                return;
            }
            board.begin(UpdateCommand.FLASH, length.get());
        }
        TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
        try (Connection connection = open()) {
            get(connection);
        }
    }

    private Connection open() throws IOException {
        return Connection.open(request.server(), CONNECT, device);
    }

    /** Empty if the server does not understand the question. */
    private Optional<Long> askedLength(Connection connection) throws IOException, PullException {
        SegmentHead head = SegmentHead.of(next(connection));
        while (!head.whole() && head.contains("200 OK\r\n")) {
            head = head.and(next(connection));
        }
        return head.length();
    }

    private void get(Connection connection) throws IOException, PullException, UpdateException, InterruptedException {
        connection.send(request.get());
        SegmentHead head = SegmentHead.of(next(connection));
        long length = head.length()
                .orElseThrow(() -> new PullException(
                        "the first segment of the answer holds no whole head with a Content-Length above 0"));
        Download download = Download.begin(board, UpdateCommand.FLASH, length, device);
        download.take(head.rest());
        while (!download.complete()) {
            download.take(next(connection));
        }
        download.end();
    }

    private byte[] next(Connection connection) throws IOException, PullException {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            throw late();
        }
        connection.patience(Duration.ofNanos(left));
        try {
            byte[] segment = connection.segment();
            if (segment.length == 0) {
                throw new PullException("the server closed the connection before all was here");
            }
            return segment;
        } catch (SocketTimeoutException silence) {
            throw late();
        }
    }

    private static PullException late() {
        return new PullException("the server did not send all in time");
    }
}

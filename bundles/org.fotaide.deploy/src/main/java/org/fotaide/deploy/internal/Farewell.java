// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/**
 * Ends a connection that is given up so that the device sees its end instead of a reset: nothing more is sent, and what it
 * still says is read until it has closed its side.
 *
 * @param limit how long to wait for that
 */
public record Farewell(Duration limit) {
    private static final int READ_AT_ONCE = 4096;

    public void to(SocketChannel connection) {
        boolean interrupted = Thread.interrupted();
        try (Selector selector = Selector.open()) {
            connection.shutdownOutput();
            connection.configureBlocking(false);
            connection.register(selector, SelectionKey.OP_READ);
            drain(connection, selector);
        } catch (IOException gone) {
            // It has ended by itself, which is all that was wanted.
            return;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void drain(SocketChannel connection, Selector selector) throws IOException {
        Deadline deadline = Deadline.in(limit);
        ByteBuffer ignored = ByteBuffer.allocate(READ_AT_ONCE);
        while (!deadline.passed()) {
            int length = connection.read(ignored.clear());
            if (length < 0) {
                return;
            }
            if (length == 0) {
                selector.select(Math.max(1, deadline.millisLeft()));
                selector.selectedKeys().clear();
            }
        }
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A stand-in's connection back to the host. */
final class Call implements AutoCloseable {
    private final Socket socket;
    private final Invited invited;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();

    Call(Socket socket, Invited invited) {
        this.socket = socket;
        this.invited = invited;
    }

    Invited invited() {
        return invited;
    }

    byte[] taken() {
        return taken.toByteArray();
    }

    /** Takes that many bytes without a word. */
    Call take(int bytes) throws IOException {
        byte[] got = socket.getInputStream().readNBytes(bytes);
        taken.write(got);
        if (got.length < bytes) {
            throw new EOFException("the host closed after " + taken.size() + " bytes");
        }
        return this;
    }

    /** Takes what is left, and acknowledges pieces of that size in one write each. */
    Call takeAll(int piece) throws IOException {
        while (taken.size() < invited.size()) {
            int next = Math.min(piece, invited.size() - taken.size());
            take(next).say(Integer.toString(next));
        }
        return this;
    }

    /** How many bytes have arrived that were not taken. */
    int waiting() throws IOException {
        return socket.getInputStream().available();
    }

    Call say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Says it one byte a packet. */
    Call stammer(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            say(text.substring(i, i + 1));
        }
        return this;
    }

    /** Whether the host ends the connection in order, after any bytes that it still sends; false for a reset. */
    boolean endsInOrder() throws IOException {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (SocketException reset) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Ends the connection as a device without power or memory does. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}

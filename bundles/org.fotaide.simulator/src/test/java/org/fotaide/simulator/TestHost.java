// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fotaide.simulator.espota.Authentication;

/** The simplest uploader: does what it is told and shows every byte that comes back. */
public final class TestHost implements AutoCloseable {
    private static final int LIMIT_MILLIS = 10_000;
    private static final String CNONCE = "7ac4bfd641811a5d8bc879ed7e31d266";

    private final InetSocketAddress device;
    private final DatagramSocket datagrams;
    private final ServerSocket listener;

    /** How an image is sent. */
    public enum Manner {
        STREAM,
        LOCK_STEP
    }

    public TestHost(SimulatedDevice device) throws IOException {
        this.device = device.address();
        datagrams = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        listener.setSoTimeout(LIMIT_MILLIS);
    }

    public String invitation(int command, byte[] image) {
        return command + " " + listener.getLocalPort() + " " + image.length + " " + TestUpdates.md5(image) + "\n";
    }

    public void say(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        datagrams.send(new DatagramPacket(bytes, bytes.length, device));
    }

    /** The next datagram within a time, if one comes. */
    public Optional<String> hear(int millis) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[2000], 2000);
        datagrams.setSoTimeout(millis);
        try {
            datagrams.receive(packet);
        } catch (SocketTimeoutException e) {
            return Optional.empty();
        }
        return Optional.of(new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1));
    }

    public String ask(String text) throws IOException {
        say(text);
        return hear(LIMIT_MILLIS).orElse("");
    }

    /** Invites and, where a password is wanted, answers with this one. */
    public String invite(byte[] image, String password) throws IOException {
        String answer = ask(invitation(0, image));
        if (!answer.startsWith("AUTH ")) {
            return answer;
        }
        String nonce = answer.substring(5);
        Authentication form =
                nonce.length() == 32 ? Authentication.Md5.of(password) : Authentication.Sha256.of(password);
        String cnonce = nonce.length() == 32 ? CNONCE : CNONCE + CNONCE;
        return ask("200 " + cnonce + " " + form.expected(nonce, cnonce) + "\n");
    }

    public Socket accept() throws IOException {
        Socket socket = listener.accept();
        socket.setSoTimeout(LIMIT_MILLIS);
        socket.setTcpNoDelay(true);
        return socket;
    }

    /** Waits for the device and sends; everything that it says until it closes. */
    public String send(byte[] image, Manner manner) throws IOException {
        try (Socket socket = accept()) {
            StringBuilder said = new StringBuilder();
            if (manner == Manner.STREAM) {
                Thread writer = new Thread(() -> write(socket, image));
                writer.start();
                read(socket.getInputStream(), said);
                return said.toString();
            }
            lockStep(socket, image, said);
            read(socket.getInputStream(), said);
            return said.toString();
        }
    }

    /** Sends on after an answer only; a device that gave up in between takes no more. */
    private static void lockStep(Socket socket, byte[] image, StringBuilder said) {
        try {
            OutputStream output = socket.getOutputStream();
            byte[] ack = new byte[100];
            for (int at = 0; at < image.length; at += 1460) {
                output.write(image, at, Math.min(1460, image.length - at));
                int count = socket.getInputStream().read(ack);
                if (count < 0) {
                    return;
                }
                said.append(new String(ack, 0, count, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            return; // the device closed: what it said last tells why
        }
    }

    private static void write(Socket socket, byte[] image) {
        try {
            socket.getOutputStream().write(image);
        } catch (IOException e) {
            return; // the device closed: what it said last tells why
        }
    }

    private static void read(InputStream input, StringBuilder said) {
        try {
            for (int value = input.read(); value >= 0; value = input.read()) {
                said.append((char) value);
            }
        } catch (IOException e) {
            said.append("<").append(e.getMessage()).append(">");
        }
    }

    @Override
    public void close() throws IOException {
        datagrams.close();
        listener.close();
    }
}

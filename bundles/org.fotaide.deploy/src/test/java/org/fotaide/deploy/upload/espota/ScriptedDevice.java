// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.device.DeviceAddress;

/** A stand-in on loopback that says and does what a script tells it, written from PROTOCOLS 1. */
final class ScriptedDevice implements AutoCloseable {
    /** What the device does, from its start. */
    @FunctionalInterface
    interface Script {
        void run(ScriptedDevice device) throws Exception;
    }

    static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final int PATIENCE_MILLIS = 10_000;

    private final DatagramSocket udp;
    private final int port;
    private final Thread thread;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile Optional<Exception> failure = Optional.empty();
    private volatile boolean closing;
    private SocketAddress host = new InetSocketAddress(0);

    ScriptedDevice(Script script) throws SocketException {
        udp = new DatagramSocket(0, LOOPBACK);
        port = udp.getLocalPort();
        udp.setSoTimeout(PATIENCE_MILLIS);
        thread = new Thread(() -> run(script), "scripted-device");
        thread.start();
    }

    private void run(Script script) {
        try {
            script.run(this);
        } catch (Exception broken) {
            failure = closing ? Optional.empty() : Optional.of(broken);
        }
    }

    Device device() {
        return new Device(
                "stand-in",
                new DeviceAddress("127.0.0.1", port),
                Optional.of(LOOPBACK),
                new Announcement(Map.of()),
                Optional.empty(),
                Device.Origin.TYPED,
                Optional.<Instant>empty());
    }

    /** The next datagram. */
    String hear() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[2048], 2048);
        udp.receive(packet);
        host = packet.getSocketAddress();
        String text = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.ISO_8859_1);
        heard.add(text);
        return text;
    }

    /** The next invitation; what else arrives is passed over. */
    Invited invited() throws IOException {
        String text = hear();
        while (!text.startsWith("0 ") && !text.startsWith("100 ")) {
            text = hear();
        }
        return Invited.of(text);
    }

    /** Answers to where the last datagram came from. */
    void say(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        udp.send(new DatagramPacket(bytes, bytes.length, host));
    }

    /** Takes an invitation and connects back, as a device without a password does. */
    Call accepted() throws IOException {
        Invited invited = invited();
        say("OK");
        return connect(invited);
    }

    Call connect(Invited invited) throws IOException {
        return connect(invited, LOOPBACK);
    }

    Call connect(Invited invited, InetAddress from) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(8 * 1024);
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress(((InetSocketAddress) host).getAddress(), invited.port()), 2000);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        Call call = new Call(socket, invited);
        calls.add(call);
        return call;
    }

    /** Every datagram so far. */
    List<String> heard() {
        return List.copyOf(heard);
    }

    /** Waits for the script to end. */
    void finished() throws Exception {
        thread.join(PATIENCE_MILLIS);
        if (failure.isPresent()) {
            throw failure.get();
        }
        if (thread.isAlive()) {
            throw new IllegalStateException("the device's script has not ended");
        }
    }

    @Override
    public void close() throws IOException {
        closing = true;
        udp.close();
        for (Call call : calls) {
            call.close();
        }
        thread.interrupt();
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.upload;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.fotaide.benchmarks.device.Program;
import org.fotaide.benchmarks.measure.Contest.Rival;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.upload.Payload;
import org.fotaide.deploy.upload.Sending;
import org.fotaide.deploy.upload.UploadOptions;
import org.fotaide.deploy.upload.UploadRequest;
import org.fotaide.deploy.upload.Uploaders;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.SecretSubject;
import org.fotaide.firmware.work.Secrets;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.espota.Pauses;

/**
 * Uploads to a device that is fresh each time, has no password and hurries. It must pause before and after its result, which
 * is not counted: espota.py never ends if the connection is closed before it looks.
 *
 * @param scene its link and flash
 * @param sender puts the image on the wire
 */
record Upload(Scene scene, Sender sender) implements Rival {
    /** Sends the image to a device. */
    @FunctionalInterface
    interface Sender {
        void send(InetSocketAddress device) throws Exception;
    }

    /** Ours. */
    static Sender ours(byte[] image, Sending.Policy policy) {
        return device -> Uploaders.installed()
                .via("espota")
                .upload(
                        UploadRequest.of(typed(device), Payload.firmware("user2.bin", image))
                                .with(UploadOptions.DEFAULT.with(Sending.DEFAULT.with(policy))),
                        Progress.NONE,
                        new NoSecrets());
    }

    @Override
    public Duration go() throws Exception {
        Stopwatch stopwatch = new Stopwatch();
        try (SimulatedDevice device = SimulatedDevice.start(settings(), stopwatch)) {
            sender.send(device.address());
            return stopwatch.time();
        }
    }

    private DeviceSettings settings() throws FotaException {
        byte[] running = new Program(Slot.USER1, "v1.0.1t45772(a)").image(40_000);
        return DeviceSettings.of(Personality.twoSlots(Program.MAP).running(Slot.USER1, running))
                .roundTrip(scene.roundTrip())
                .sectorTime(scene.sectorTime())
                .pauses(Pauses.REAL.times(0.2))
                .announceOn(Set.of());
    }

    private static Device typed(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return new Device(
                host,
                new DeviceAddress(host, address.getPort()),
                Optional.of(address.getAddress()),
                Announcement.NOTHING,
                Optional.empty(),
                Device.Origin.TYPED,
                Optional.empty());
    }

    private static final class NoSecrets implements Secrets {
        @Override
        public Optional<char[]> get(SecretSubject subject) {
            return Optional.empty();
        }

        @Override
        public void forget(SecretSubject subject) {}
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.upload;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.fotaide.api.file.InputFile;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.device.Device.Origin;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.discovery.AddressReader;
import org.fotaide.deploy.discovery.Discovery;
import org.fotaide.deploy.discovery.DiscoveryOptions;
import org.fotaide.deploy.discovery.FindDevice;
import org.fotaide.deploy.discovery.InterfaceChoice;
import org.fotaide.deploy.discovery.MulticastDiscovery;
import org.fotaide.deploy.discovery.ResolveHost;
import org.fotaide.deploy.preflight.DeviceFacts;
import org.fotaide.deploy.preflight.Preflight;
import org.fotaide.deploy.preflight.ProjectFacts;
import org.fotaide.deploy.preflight.Verdict;
import org.fotaide.deploy.proof.BootProof;
import org.fotaide.deploy.proof.BootWatch;
import org.fotaide.deploy.proof.ProofOfBoot;
import org.fotaide.deploy.proof.ProofOptions;
import org.fotaide.deploy.proof.Running;
import org.fotaide.deploy.upload.Payload;
import org.fotaide.deploy.upload.SeenAuthentication;
import org.fotaide.deploy.upload.UploadOptions;
import org.fotaide.deploy.upload.UploadReport;
import org.fotaide.deploy.upload.UploadRequest;
import org.fotaide.deploy.upload.Uploaders;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/**
 * Sends one image to one device and shows what the device runs afterwards.
 *
 * <pre>{@code
 * Uploaded done = new UploadImage(Path.of("user2.bin")).to("esp8266-00c0de.local").call(progress, secrets);
 * }</pre>
 */
public final class UploadImage {
    /** How long a device may take to answer to its name. */
    private static final Duration TO_BE_FOUND = Duration.ofSeconds(5);

    /** How long an address is asked who it is before the upload goes on without knowing. */
    private static final Duration TO_SAY_WHO_IT_IS = Duration.ofSeconds(1);

    private enum Refusal {
        STOPS,
        IS_TOLD
    }

    private static final long POLL_MILLIS = 20;

    private final Path file;
    private String target = "";
    private String via = "espota";
    private DiscoveryOptions discovery = DiscoveryOptions.DEFAULT;
    private UploadOptions options = UploadOptions.DEFAULT;
    private SeenAuthentication seen = SeenAuthentication.inMemory();
    private Optional<Slot> slot = Optional.empty();
    private Refusal refusal = Refusal.STOPS;
    private Optional<ProofOptions> proof = Optional.of(ProofOptions.DEFAULT);

    public UploadImage(Path file) {
        this.file = file;
    }

    /** The device: a name as {@link org.fotaide.api.device.FindDevices} shows it, a host or an address, with {@code :PORT}. */
    public UploadImage to(String device) {
        target = device;
        return this;
    }

    /** The way of uploading; espota by default. */
    public UploadImage via(String way) {
        via = way;
        return this;
    }

    /** Looks for the device on these interfaces only; on every usable one if there are none. */
    public UploadImage on(Set<String> interfaces) {
        discovery = discovery.on(interfaces.isEmpty() ? InterfaceChoice.ALL : InterfaceChoice.named(interfaces));
        return this;
    }

    public UploadImage with(UploadOptions others) {
        options = others;
        return this;
    }

    /** What is known of how devices wanted to be authenticated before. */
    public UploadImage remembering(SeenAuthentication memory) {
        seen = memory;
        return this;
    }

    /** The slot that the image is to go into, for a device that does not tell which one runs. */
    public UploadImage into(Slot wanted) {
        slot = Optional.of(wanted);
        return this;
    }

    /** Sends the image even if the preflight speaks against it, and tells what that said. */
    public UploadImage insisting() {
        refusal = Refusal.IS_TOLD;
        return this;
    }

    /** Ends when the device took the image, without looking whether it runs it. */
    public UploadImage withoutProof() {
        proof = Optional.empty();
        return this;
    }

    public Uploaded call(Progress progress, Secrets secrets) throws FotaException, CancelledException {
        byte[] bytes = new InputFile(file).read();
        Payload payload = Payload.firmware(String.valueOf(file.getFileName()), bytes);
        try (Discovery network = MulticastDiscovery.start(discovery)) {
            Device device = find(network, progress);
            Verdict verdict = judge(payload, device, progress);
            UploadRequest request =
                    UploadRequest.of(device, payload).with(options).with(seen);
            try (BootWatch watch = network.watch(device)) {
                UploadReport report = Uploaders.installed().via(via).upload(request, progress, secrets);
                Optional<BootProof> shown = Optional.empty();
                if (proof.isPresent()) {
                    shown = Optional.of(
                            new ProofOfBoot(verdict.expectation(), Running.of(device.announcement()), proof.get())
                                    .call(watch, progress));
                }
                return new Uploaded(device, report, shown);
            }
        }
    }

    /** Looks before the first byte whether the image can do for the device; whoever insists is told all the same. */
    private Verdict judge(Payload payload, Device device, Progress progress) throws FotaException {
        Verdict verdict = new Preflight(DeviceFacts.of(device.announcement()), ProjectFacts.NONE, slot).check(payload);
        verdict.unknown().forEach(problem -> progress.log(problem.text()));
        if (!verdict.ready() && refusal == Refusal.STOPS) {
            throw new FotaException(verdict.refusals().get(0));
        }
        verdict.refusals().forEach(problem -> progress.log(problem.text()));
        return verdict;
    }

    private Device find(Discovery network, Progress progress) throws FotaException, CancelledException {
        DeviceAddress address = AddressReader.ESP8266.read(target);
        boolean dotted = address.host().contains(".") || address.host().contains(":");
        boolean named = address.host().endsWith(".local") || !dotted;
        progress.begin("Looking for " + address.host(), Progress.UNKNOWN);
        if (named && !address.host().equals("localhost")) {
            return new FindDevice(address.host(), TO_BE_FOUND)
                    .call(network, progress)
                    .device();
        }
        InetAddress ip = new ResolveHost(address.host(), TO_BE_FOUND)
                .call(network, progress)
                .get(0);
        return typed(network, address, ip);
    }

    /** A typed device, with what it says of itself if it does within a moment. */
    private static Device typed(Discovery network, DeviceAddress address, InetAddress ip) throws CancelledException {
        Device typed = new Device(
                address.host(),
                address,
                Optional.of(ip),
                Announcement.NOTHING,
                Optional.empty(),
                Origin.TYPED,
                Optional.empty());
        long end = System.nanoTime() + TO_SAY_WHO_IT_IS.toNanos();
        while (System.nanoTime() - end < 0) {
            Optional<Device> heard = network.devices().stream()
                    .map(known -> known.device())
                    .filter(device -> device.address().port() == address.port()
                            && device.ip().filter(ip::equals).isPresent())
                    .findFirst();
            if (heard.isPresent()) {
                return heard.get();
            }
            pause();
        }
        return typed;
    }

    private static void pause() throws CancelledException {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    /**
     * An upload that the device accepted.
     *
     * @param device as it was before
     * @param report of the transfer
     * @param proof what the device showed afterwards; empty if nobody looked
     * @param at when it was done
     */
    public record Uploaded(Device device, UploadReport report, Optional<BootProof> proof, Instant at) {
        Uploaded(Device device, UploadReport report, Optional<BootProof> proof) {
            this(device, report, proof, Instant.now());
        }
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.upload;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fotaide.api.device.NamedInterfaces;
import org.fotaide.api.state.StateFolder;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.device.StatedAddress;
import org.fotaide.deploy.discovery.AddressReader;
import org.fotaide.deploy.discovery.Discovery;
import org.fotaide.deploy.discovery.DiscoveryOptions;
import org.fotaide.deploy.discovery.MulticastDiscovery;
import org.fotaide.deploy.preflight.DeviceFacts;
import org.fotaide.deploy.preflight.Preflight;
import org.fotaide.deploy.preflight.ProjectFacts;
import org.fotaide.deploy.preflight.Verdict;
import org.fotaide.deploy.problem.SshProblem;
import org.fotaide.deploy.proof.BootProof;
import org.fotaide.deploy.proof.BootWatch;
import org.fotaide.deploy.proof.ProofOptions;
import org.fotaide.deploy.ssh.Gateways;
import org.fotaide.deploy.ssh.SshAddress;
import org.fotaide.deploy.ssh.Tunnel;
import org.fotaide.deploy.upload.FindWay;
import org.fotaide.deploy.upload.Payload;
import org.fotaide.deploy.upload.ResultUnknownException;
import org.fotaide.deploy.upload.SeenAuthentication;
import org.fotaide.deploy.upload.UploadOptions;
import org.fotaide.deploy.upload.UploadReport;
import org.fotaide.deploy.upload.UploadRequest;
import org.fotaide.deploy.upload.Uploader;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Problem;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/**
 * Sends one image to one device and shows what the device runs afterwards.
 *
 * <pre>{@code
 * Uploaded done = new UploadImage(Path.of("user2.bin")).to("esp8266-00c0de.local").call(progress, secrets);
 * Uploaded next = UploadImage.built(project).to(project.device("bench")).call(progress, secrets);
 * }</pre>
 */
public final class UploadImage {
    private enum Refusal {
        STOPS,
        IS_TOLD
    }

    private ImageSource source;
    private Optional<ProjectSignature> signature = Optional.empty();
    private ProjectFacts facts = ProjectFacts.NONE;
    private Optional<StatedAddress> target = Optional.empty();
    private Optional<String> via = Optional.empty();
    private Optional<SshAddress> gateway = Optional.empty();
    private Gateways gateways = Gateways.ofUser();
    private NamedInterfaces interfaces = NamedInterfaces.ALL;
    private UploadOptions options = UploadOptions.DEFAULT;
    private Optional<StateFolder> memory = Optional.empty();
    private Optional<Slot> slot = Optional.empty();
    private Refusal refusal = Refusal.STOPS;
    private Optional<ProofOptions> proof = Optional.of(ProofOptions.DEFAULT);

    private UploadImage(ImageSource source) {
        this.source = source;
    }

    /** Sends this file. */
    public UploadImage(Path file) {
        this(new ImageSource.NamedFile(file));
    }

    /** Sends what the project built last; of user1 and user2, the image for the slot that does not run. */
    public static UploadImage built(UploadProject project) {
        return new UploadImage(new ImageSource.LastBuilt(project.manifest().folder())).of(project);
    }

    /** Refuses an image that is not one of this project, and signs what it says is to be signed. */
    public UploadImage of(UploadProject project) {
        facts = project.facts();
        signature = ProjectSignature.of(project.manifest());
        return this;
    }

    /** The file holds the contents of the device's file system, not a program. */
    public UploadImage asFileSystem() throws FotaException {
        source = source.asFileSystem();
        return this;
    }

    /** Sends the image as it is, also where the project signs its images. */
    public UploadImage unsigned() {
        signature = Optional.empty();
        return this;
    }

    /** The device: a name as {@link org.fotaide.api.device.FindDevices} shows it, a host or an address, with {@code :PORT}. */
    public UploadImage to(String device) throws FotaException {
        target = Optional.of(AddressReader.stated(device));
        return this;
    }

    /** A device of the project, in the way and through the gateway that stand there. */
    public UploadImage to(UploadProject.Listed device) {
        target = Optional.of(device.address());
        via = device.via();
        gateway = device.gateway();
        return this;
    }

    /** The way of uploading; by default the one that the device announces, or else answers first. */
    public UploadImage via(String way) {
        via = Optional.of(way);
        return this;
    }

    /** Reaches the device through an SSH server that stands in its network; only in a way of TCP, which has to be named. */
    public UploadImage through(SshAddress server) {
        gateway = Optional.of(server);
        return this;
    }

    /** How gateways are logged in to; by default with the user's own keys, and to known servers alone. */
    public UploadImage with(Gateways others) {
        gateways = others;
        return this;
    }

    /** Looks for the device on these interfaces only; on every usable one if there are none. */
    public UploadImage on(Set<String> names) {
        interfaces = new NamedInterfaces(names);
        return this;
    }

    public UploadImage with(UploadOptions others) {
        options = others;
        return this;
    }

    /** Remembers from run to run how devices wanted to be authenticated, and lets only one upload to a device at a time. */
    public UploadImage remembering(StateFolder folder) {
        memory = Optional.of(folder);
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

    /** How long is looked what the device runs afterwards; {@link ProofOptions#DEFAULT} by default. */
    public UploadImage provenWithin(ProofOptions other) {
        proof = Optional.of(other);
        return this;
    }

    /** Ends when the device took the image, without looking whether it runs it. */
    public UploadImage withoutProof() {
        proof = Optional.empty();
        return this;
    }

    public Uploaded call(Progress progress, Secrets secrets) throws FotaException, CancelledException {
        StatedAddress address =
                target.orElseThrow(() -> new IllegalStateException("an upload needs a device: call to(…)"));
        Route route = Route.of(address, via, options);
        if (gateway.isEmpty()) {
            return send(route, progress, secrets);
        }
        try (Tunnel tunnel = tunnel(gateway.get(), route, progress, secrets)) {
            return send(route.behind(tunnel.entrance()), progress, secrets);
        }
    }

    private Tunnel tunnel(SshAddress server, Route route, Progress progress, Secrets secrets)
            throws FotaException, CancelledException {
        StatedAddress address = route.target().stated();
        Uploader way = route.chosen()
                .filter(chosen -> !chosen.via().equals(FindWay.USUAL))
                .orElseThrow(() -> new FotaException(SshProblem.GATEWAY_WAY.with(address, server.login())));
        Tunnel tunnel = gateways.through(server, address.orAt(way.usualPort()), progress, secrets);
        progress.log("To " + address + " through " + server.login());
        return tunnel;
    }

    private Uploaded send(Route route, Progress progress, Secrets secrets) throws FotaException, CancelledException {
        source.prepare(progress);
        try (Discovery network = MulticastDiscovery.start(DiscoveryOptions.DEFAULT.on(interfaces.choice()))) {
            interfaces.check(network.interfaces());
            Route.Reached reached = route.find(network, progress);
            Device device = reached.device();
            Payload found = source.image(device, slot);
            Verdict verdict = judge(found, device, progress);
            Payload payload = sealed(found, progress, secrets);
            try (UploadTurn turn = turn(device);
                    BootWatch watch = reached.watch(network)) {
                UploadRequest request =
                        UploadRequest.of(device, payload).with(options).with(seen(progress));
                Look look = Look.at(device, verdict, payload, watch, progress);
                try {
                    UploadReport report = reached.uploader().upload(request, progress, secrets);
                    return new Uploaded(device, report, look.after(proof), Optional.empty());
                } catch (ResultUnknownException untold) {
                    return settled(untold, look);
                }
            }
        }
    }

    /** The device did not say how it ended; it counts as done if the device shows that it runs the image. */
    private Uploaded settled(ResultUnknownException untold, Look look) throws FotaException, CancelledException {
        note(untold.problem(), look.progress());
        Optional<BootProof> seen = look.after(proof.map(whole -> ProofOptions.IN_DOUBT));
        if (seen.filter(BootProof.Proven.class::isInstance).isEmpty()) {
            seen.flatMap(look::failure).ifPresent(failed -> note(failed, look.progress()));
            throw untold;
        }
        return new Uploaded(look.device(), untold.report(), seen, Optional.of(untold.problem()));
    }

    private Payload sealed(Payload payload, Progress progress, Secrets secrets) throws FotaException {
        if (signature.filter(project -> project.missing(payload)).isEmpty()) {
            return payload;
        }
        note(signature.get().told(payload), progress);
        return signature.get().signed(payload, secrets);
    }

    private UploadTurn turn(Device device) throws FotaException {
        return memory.isPresent() ? UploadTurn.at(device, memory.get()) : UploadTurn.unlimited();
    }

    private SeenAuthentication seen(Progress progress) {
        return memory.<SeenAuthentication>map(
                        folder -> new RememberedAuthentication(folder, problem -> note(problem, progress)))
                .orElseGet(SeenAuthentication::inMemory);
    }

    private static void note(Problem problem, Progress progress) {
        progress.log("note: " + problem.text());
    }

    /** Looks before the first byte whether the image can do for the device; whoever insists is told all the same. */
    private Verdict judge(Payload payload, Device device, Progress progress) throws FotaException {
        Verdict verdict = new Preflight(DeviceFacts.of(device.announcement()), facts, slot).check(payload);
        List<Problem> refusals = new ArrayList<>(verdict.refusals());
        List<Problem> unknown = new ArrayList<>(verdict.unknown());
        if (signature.isPresent()) {
            signature.get().fault(payload).ifPresent(refusals::add);
            signature.get().unknown(payload).ifPresent(unknown::add);
        }
        if (!refusals.isEmpty() && refusal == Refusal.STOPS) {
            refusals.stream().skip(1).forEach(problem -> note(problem, progress));
            throw new FotaException(refusals.get(0));
        }
        refusals.forEach(problem -> note(problem, progress));
        unknown.forEach(problem -> note(problem, progress));
        return verdict;
    }

    /**
     * An upload that the device accepted.
     *
     * @param device as it was before
     * @param report of the transfer
     * @param proof what the device showed afterwards; empty if nobody looked
     * @param doubt why the device did not say that it took the image, where only the proof shows it
     * @param at when it was done
     */
    public record Uploaded(
            Device device, UploadReport report, Optional<BootProof> proof, Optional<Problem> doubt, Instant at) {
        Uploaded(Device device, UploadReport report, Optional<BootProof> proof, Optional<Problem> doubt) {
            this(device, report, proof, doubt, Instant.now());
        }
    }
}

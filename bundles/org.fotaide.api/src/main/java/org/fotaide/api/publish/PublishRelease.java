// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.api.publish.Published.Listing;
import org.fotaide.deploy.publish.Publish;
import org.fotaide.deploy.publish.PublishReport;
import org.fotaide.deploy.publish.PublishReport.Outcome;
import org.fotaide.deploy.publish.PublishRequest;
import org.fotaide.deploy.publish.PublishRequest.Switching;
import org.fotaide.deploy.publish.Publisher;
import org.fotaide.deploy.publish.Publishers;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;
import org.fotaide.project.manifest.Manifest;
import org.fotaide.project.release.ListRelease;

/**
 * Puts what a project built into a place from which devices fetch it, and makes it the release that they get.
 *
 * <pre>{@code
 * Published done = new PublishRelease(Path.of("examples/blinky")).to("site").call(progress, secrets);
 * }</pre>
 */
public final class PublishRelease {
    private final Path project;
    private ReleaseSource source = new BuiltRelease();
    private Optional<String> place = Optional.empty();
    private Optional<String> forced = Optional.empty();
    private Switching switching = Switching.SET_CURRENT;
    private Listing listing = Listing.ADDED;
    private Publishers publishers = Publishers.installed();

    /** Publishes what the project in a folder built last. */
    public PublishRelease(Path project) {
        this.project = project;
    }

    /** The place, by its name in fota.yaml; without it, the only one there. */
    public PublishRelease to(String name) {
        place = Optional.of(name);
        return this;
    }

    /** These images instead of what was built last: those of both slots, or the one of a device that has no slots. */
    public PublishRelease images(List<Path> files) {
        source = new NamedRelease(files);
        return this;
    }

    /** Insists on a release that devices would not take, by its exact name. */
    public PublishRelease forcing(String rom) {
        forced = Optional.of(rom);
        return this;
    }

    /** Devices go on getting what they got before. */
    public PublishRelease leavingCurrent() {
        switching = Switching.LEAVE;
        return this;
    }

    /** Leaves {@code releases:} of fota.yaml as it is. */
    public PublishRelease unlisted() {
        listing = Listing.LEFT;
        return this;
    }

    /** Other kinds of place than those that are installed, or the same that get their connections from elsewhere. */
    public PublishRelease with(Publishers others) {
        publishers = others;
        return this;
    }

    public Published call(Progress progress, Secrets secrets) throws FotaException, CancelledException {
        return with((publish, publisher) -> publish.call(publisher, progress, secrets));
    }

    /** The same up to the first change, which is not made: all that would stop it is found. */
    public Published rehearse(Progress progress, Secrets secrets) throws FotaException, CancelledException {
        return with((publish, publisher) -> publish.rehearse(publisher, progress, secrets));
    }

    private interface Deed {
        PublishReport of(Publish publish, Publisher publisher) throws FotaException, CancelledException;
    }

    private Published with(Deed deed) throws FotaException, CancelledException {
        PublishProject stated = PublishProject.in(project);
        PublishProject.Listed listed = place.isPresent() ? stated.place(place.get()) : stated.onlyPlace();
        Publisher publisher = publishers.via(listed.via());
        Insistence insistence = Insistence.on(forced, stated.rom());
        PreparedRelease prepared = source.prepare(stated, insistence);
        List<String> notes = new ArrayList<>(prepared.notes());
        notes.addAll(new SignatureGate(stated.manifest(), insistence).check(prepared.release()));
        PublishReport report = deed.of(
                new Publish(new PublishRequest(
                        listed.destination(),
                        prepared.release(),
                        stated.manifest().releases(),
                        insistence.name(),
                        switching)),
                publisher);
        notes.addAll(report.notes());
        Listing became = listed(report, stated.manifest(), notes);
        return new Published(
                listed.destination().name(), listed.via(), prepared.release().manifest(), report, became, notes);
    }

    /** What was published is published, also where this fails. */
    private Listing listed(PublishReport report, Manifest manifest, List<String> notes) {
        if (report.outcome() == Outcome.REHEARSED || listing == Listing.LEFT) {
            return Listing.LEFT;
        }
        try {
            return new ListRelease(manifest.file(), manifest.version()).call() ? Listing.ADDED : Listing.STOOD_THERE;
        } catch (FotaException failed) {
            notes.add(failed.problem().text());
            return Listing.FAILED;
        }
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.deploy.problem.PublishProblem;
import org.fotaide.deploy.publish.PublishReport.Outcome;
import org.fotaide.deploy.publish.PublishRequest.Switching;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/**
 * Puts a release into a place, if the rules between ROM names allow it.
 *
 * <pre>{@code
 * PublishReport report = new Publish(request).call(Publishers.installed().via("directory"), progress, secrets);
 * }</pre>
 */
public final class Publish {
    private final PublishRequest request;
    private final RomName rom;

    public Publish(PublishRequest request) {
        this.request = request;
        this.rom = request.release().rom();
    }

    public PublishReport call(Publisher publisher, Progress progress, Secrets secrets)
            throws FotaException, CancelledException {
        return with(publisher, progress, secrets, this::publish);
    }

    /** The same up to the first change, which is not made. */
    public PublishReport rehearse(Publisher publisher, Progress progress, Secrets secrets)
            throws FotaException, CancelledException {
        return with(publisher, progress, secrets, (place, there) -> {
            if (there.isEmpty()) {
                place.checkOpenForReleases();
            }
            return Outcome.REHEARSED;
        });
    }

    private interface Deed {
        Outcome in(Place place, Optional<ReleaseManifest> there) throws FotaException, CancelledException;
    }

    private PublishReport with(Publisher publisher, Progress progress, Secrets secrets, Deed deed)
            throws FotaException, CancelledException {
        long start = System.nanoTime();
        CatalogueGate gate = new CatalogueGate(rom, request.forced());
        List<String> notes = new ArrayList<>(gate.check(request.released(), "fota.yaml"));
        try (Place place = publisher.open(request.destination(), progress, secrets)) {
            notes.addAll(gate.check(place.releases(), place.where()));
            Optional<RomName> before = place.current(rom.ptype());
            notes.addAll(gate.check(before.stream().toList(), place.where()));
            Optional<ReleaseManifest> there = place.release(rom);
            checkSame(there, place);
            Outcome outcome = deed.in(place, there);
            notes.addAll(place.notes());
            if (request.switching() == Switching.SET_CURRENT && !rom.flag().upgradable()) {
                notes.add(rom + " is not upgradable (n), so devices do not get it.");
            }
            Optional<RomName> now = outcome == Outcome.REHEARSED ? before : place.current(rom.ptype());
            return new PublishReport(
                    place.where(),
                    outcome,
                    now,
                    before,
                    notes.stream().distinct().toList(),
                    Duration.ofNanos(System.nanoTime() - start));
        }
    }

    /** A release never changes: devices that have it would not take it again. */
    private void checkSame(Optional<ReleaseManifest> there, Place place) throws FotaException {
        if (there.isPresent() && !there.get().isSameAs(request.release().manifest())) {
            throw new FotaException(PublishProblem.DIFFERENT.with(rom, place.where()));
        }
    }

    private Outcome publish(Place place, Optional<ReleaseManifest> there) throws FotaException, CancelledException {
        if (there.isEmpty()) {
            place.put(request.release(), request.forced());
        }
        if (request.switching() == Switching.SET_CURRENT && rom.flag().upgradable()) {
            place.makeCurrent(request.release(), request.forced());
        }
        return there.isEmpty() ? Outcome.PUBLISHED : Outcome.THERE_ALREADY;
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fotaide.deploy.problem.PublishProblem;
import org.fotaide.deploy.publish.ManifestImage;
import org.fotaide.deploy.publish.ManifestJson;
import org.fotaide.deploy.publish.Place;
import org.fotaide.deploy.publish.Release;
import org.fotaide.deploy.publish.ReleaseManifest;
import org.fotaide.deploy.publish.folder.PlaceEntry.Kind;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;

/**
 * A folder of releases: {@code ROM/user1.bin}, {@code ROM/user2.bin} and {@code ROM/release.json} of each, and
 * {@code current/PTYPE} for each product.
 */
public final class ReleasePlace implements Place {
    private final PlaceFiles files;
    private final List<String> notes = new ArrayList<>();

    public ReleasePlace(PlaceFiles files) {
        this.files = files;
    }

    static String path(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    @Override
    public String where() {
        return files.where();
    }

    private interface Step<T> {
        T run() throws IOException, CancelledException;
    }

    private <T> T read(Step<T> step) throws FotaException, CancelledException {
        try {
            return step.run();
        } catch (IOException unreadable) {
            throw new FotaException(PublishProblem.UNREADABLE.with(where(), unreadable.getMessage()), unreadable);
        }
    }

    @Override
    public List<RomName> releases() throws FotaException, CancelledException {
        return read(() -> files.list("").stream()
                .filter(entry -> entry.kind() != Kind.FILE)
                .flatMap(entry -> legal(entry.name()).stream())
                .toList());
    }

    private static Optional<RomName> legal(String name) {
        return new RomNameReader(RomContext.NONE).read(name).name();
    }

    @Override
    public Optional<ReleaseManifest> release(RomName rom) throws FotaException, CancelledException {
        boolean there = read(
                () -> files.list("").stream().anyMatch(entry -> entry.name().equals(rom.toString())));
        if (!there) {
            return Optional.empty();
        }
        Optional<ReleaseManifest> manifest = manifest(rom.toString());
        Set<String> files = read(() -> files(rom.toString()));
        boolean complete = manifest.isPresent()
                && manifest.get().images().stream().map(ManifestImage::file).allMatch(files::contains);
        if (!complete) {
            throw new FotaException(PublishProblem.OCCUPIED.with(where(), rom, ReleaseManifest.FILE));
        }
        return manifest;
    }

    private Set<String> files(String folder) throws IOException, CancelledException {
        return files.list(folder).stream().map(PlaceEntry::name).collect(Collectors.toSet());
    }

    @Override
    public Optional<RomName> current(ProductType product) throws FotaException, CancelledException {
        return manifest(new CurrentRelease(files, product).path()).map(ReleaseManifest::rom);
    }

    /** Empty where there is none that can be read. */
    private Optional<ReleaseManifest> manifest(String folder) throws FotaException, CancelledException {
        Optional<Bytes> text = read(() -> files.read(path(folder, ReleaseManifest.FILE), ReleaseManifest.LARGEST));
        try {
            return text.map(bytes -> new ManifestJson().read(new String(bytes.toArray(), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    @Override
    public void checkOpenForReleases() throws FotaException, CancelledException {
        try {
            files.checkRoot();
        } catch (IOException failure) {
            throw new FotaException(PublishProblem.NOT_PUBLISHED.with(where(), failure.getMessage()), failure);
        }
    }

    /** The folder gets its name, and so all that is in it is seen, when its last byte is safe. */
    @Override
    public void put(Release release, Optional<RomName> forced) throws FotaException, CancelledException {
        String rom = release.rom().toString();
        String fresh = WorkName.fresh(rom).text();
        try {
            files.makeRoot();
            files.makeFolder(fresh);
            try {
                new LeftOvers(files).clear("", rom, fresh);
                for (Map.Entry<String, Bytes> file : release.files().entrySet()) {
                    files.write(path(fresh, file.getKey()), file.getValue());
                }
                files.sync(fresh);
                files.move(fresh, rom);
            } catch (IOException | CancelledException stopped) {
                discard(fresh, stopped);
                throw stopped;
            }
            files.sync("");
        } catch (IOException failure) {
            throw new FotaException(PublishProblem.NOT_PUBLISHED.with(where(), failure.getMessage()), failure);
        }
    }

    /** If this fails as well, the next try clears it. */
    private void discard(String fresh, Exception because) {
        try {
            new LeftOvers(files).removeTree(fresh);
        } catch (IOException | CancelledException later) {
            because.addSuppressed(later);
        }
    }

    @Override
    public void makeCurrent(Release release, Optional<RomName> forced) throws FotaException, CancelledException {
        try {
            notes.addAll(new CurrentRelease(files, release.rom().ptype()).become(release));
        } catch (IOException failure) {
            throw new FotaException(
                    PublishProblem.NOT_CURRENT.with(release.rom(), where(), failure.getMessage()), failure);
        }
    }

    @Override
    public List<String> notes() {
        List<String> all = new ArrayList<>(notes);
        all.addAll(files.notes());
        return all;
    }

    @Override
    public void close() {
        files.close();
    }
}

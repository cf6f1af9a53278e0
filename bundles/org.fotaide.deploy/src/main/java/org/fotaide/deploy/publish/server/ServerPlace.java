// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fotaide.deploy.problem.PublishProblem;
import org.fotaide.deploy.publish.ManifestImage;
import org.fotaide.deploy.publish.Place;
import org.fotaide.deploy.publish.Release;
import org.fotaide.deploy.publish.ReleaseImage;
import org.fotaide.deploy.publish.ReleaseManifest;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReader;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;

/** The ROMs of an update server. */
final class ServerPlace implements Place {
    private static final String ROMS = "api/roms";

    private final OwnerCalls server;
    private final List<String> notes = new ArrayList<>();

    ServerPlace(OwnerCalls server) {
        this.server = server;
    }

    @Override
    public String where() {
        return server.where();
    }

    @Override
    public List<RomName> releases() throws FotaException, CancelledException {
        JsonElement roms = needed(server.get(ROMS));
        List<RomName> names = new ArrayList<>();
        for (JsonElement rom : roms.getAsJsonArray()) {
            legal(text(rom.getAsJsonObject(), "rom")).ifPresent(names::add);
        }
        return names;
    }

    @Override
    public Optional<ReleaseManifest> release(RomName rom) throws FotaException, CancelledException {
        return server.get(path(rom)).map(json -> manifest(rom, json.getAsJsonObject()));
    }

    /** Its signature stands in the file, and so counts in its hash. */
    private static ReleaseManifest manifest(RomName rom, JsonObject json) {
        List<ManifestImage> images = new ArrayList<>();
        for (JsonElement each : json.getAsJsonArray("images")) {
            JsonObject image = each.getAsJsonObject();
            String part = text(image, "part");
            Optional<Slot> slot = Arrays.stream(Slot.values())
                    .filter(known -> known.word().equals(part))
                    .findFirst();
            if (slot.isPresent() || part.equals("firmware")) {
                images.add(new ManifestImage(
                        slot,
                        text(image, "file"),
                        image.get("size").getAsLong(),
                        text(image, "sha256"),
                        Optional.empty()));
            }
        }
        return new ReleaseManifest(rom, images);
    }

    @Override
    public Optional<RomName> current(ProductType product) throws FotaException, CancelledException {
        return server.get("api/products/" + product)
                .map(JsonElement::getAsJsonObject)
                .filter(json -> json.has("current") && !json.get("current").isJsonNull())
                .flatMap(json -> legal(text(json, "current")));
    }

    /** The server says so when it is asked for what it has. */
    @Override
    public void checkOpenForReleases() {}

    @Override
    public void put(Release release, Optional<RomName> forced) throws FotaException, CancelledException {
        Form form = new Form().text("current", "no");
        forced.ifPresent(rom -> form.text("force", rom.toString()));
        for (ReleaseImage image : release.images()) {
            form.file(image.slot().map(Slot::word).orElse("firmware"), image.file(), image.content());
        }
        JsonObject done = server.put(path(release.rom()), form).getAsJsonObject();
        if (done.has("notes")) {
            done.getAsJsonArray("notes").forEach(note -> notes.add(note.getAsString()));
        }
    }

    @Override
    public void makeCurrent(Release release, Optional<RomName> forced) throws FotaException, CancelledException {
        JsonObject body = new JsonObject();
        forced.ifPresent(rom -> body.addProperty("force", rom.toString()));
        server.post(path(release.rom()) + "/current", body);
    }

    /** Letters, digits, dots and round brackets stand in an address as they are. */
    private static String path(RomName rom) {
        return ROMS + "/" + rom;
    }

    private JsonElement needed(Optional<JsonElement> answer) throws FotaException {
        return answer.filter(JsonElement::isJsonArray)
                .orElseThrow(() -> new FotaException(PublishProblem.NO_SERVER.with(where(), 404)));
    }

    private static Optional<RomName> legal(String name) {
        return new RomNameReader(RomContext.NONE).read(name).name();
    }

    private static String text(JsonObject json, String name) {
        return json.get(name).getAsString();
    }

    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Nothing is kept open. */
    @Override
    public void close() {}
}

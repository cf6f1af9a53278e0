// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.deploy.problem.PublishProblem;
import org.fotaide.deploy.publish.Place;
import org.fotaide.deploy.publish.Release;
import org.fotaide.deploy.publish.ReleaseImage;
import org.fotaide.deploy.publish.ReleaseManifest;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;

/**
 * The ROMs of a server that has the calls of the vendor's documents (PROTOCOLS 7). These take no images: people put them there by its
 * web page. Whether they are the right ones is found out by fetching them as a device does, and the device of the owner's key is told
 * of them.
 */
final class VendorPlace implements Place {
    private static final String RPC = "v1/device/rpc/?deliver_to_device=true&action=sys_upgrade&version=";
    private static final String DOWNLOAD = "v1/device/rom/?action=download_rom&version=";
    private static final int TOLD = 200;
    private static final int WAITS = 202;

    private final OwnerCalls server;
    private final List<String> notes = new ArrayList<>();
    private String missing = "";

    VendorPlace(OwnerCalls server) {
        this.server = server;
        notes.add(
                "This server does not say which ROMs it has, so the rules between ROM names were applied to those of fota.yaml"
                        + " alone.");
    }

    @Override
    public String where() {
        return server.where();
    }

    /** Nobody can ask for them. */
    @Override
    public List<RomName> releases() {
        return List.of();
    }

    @Override
    public Optional<ReleaseManifest> release(RomName rom) throws FotaException, CancelledException {
        List<String> absent = new ArrayList<>();
        List<ReleaseImage> images = new ArrayList<>();
        for (Slot slot : Slot.values()) {
            String file = slot.word() + ".bin";
            server.download(DOWNLOAD + rom + "&filename=" + file)
                    .ifPresentOrElse(
                            content -> images.add(new ReleaseImage(Optional.of(slot), content)),
                            () -> absent.add(file));
        }
        missing = String.join(" and ", absent) + " of " + rom;
        return absent.isEmpty() ? Optional.of(new Release(rom, images).manifest()) : Optional.empty();
    }

    /** Nobody can ask for it. */
    @Override
    public Optional<RomName> current(ProductType product) {
        return Optional.empty();
    }

    @Override
    public void checkOpenForReleases() throws FotaException {
        throw new FotaException(PublishProblem.BY_HAND.with(where(), missing));
    }

    @Override
    public void put(Release release, Optional<RomName> forced) throws FotaException {
        if (release.images().size() < Slot.values().length) {
            throw new FotaException(PublishProblem.INCOMPLETE.with("There is one image without a slot."));
        }
        checkOpenForReleases();
    }

    /** Tells the device of the owner's key, as the documents do. Others learn it when somebody sets the ROM as current. */
    @Override
    public void makeCurrent(Release release, Optional<RomName> forced) throws FotaException, CancelledException {
        String insisting = forced.map(rom -> "&force=" + rom).orElse("");
        switch (status(server.ask(RPC + release.rom() + insisting))) {
            case TOLD ->
                notes.add("The device of this key was told to fetch " + release.rom()
                        + ". It runs it once its owner restarts it (sys_reboot).");
            case WAITS ->
                notes.add("The device of this key is away; it is told of " + release.rom() + " when it comes.");
            default ->
                throw new FotaException(PublishProblem.NOT_CURRENT.with(
                        release.rom(), where(), "the server did not tell the device of this key"));
        }
    }

    /** What the answer itself says; the documents print no other. */
    private static int status(JsonElement answer) {
        return answer.isJsonObject()
                        && answer.getAsJsonObject().get("status") instanceof JsonPrimitive status
                        && status.isNumber()
                ? status.getAsInt()
                : TOLD;
    }

    @Override
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Nothing is kept open. */
    @Override
    public void close() {}
}

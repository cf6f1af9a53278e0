// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;

/** A place for releases that a {@link Publisher} has opened. Belongs to one thread. */
public interface Place extends AutoCloseable {
    /** Its address, for people, without secrets. */
    String where();

    /** All releases that lie there. */
    List<RomName> releases() throws FotaException, CancelledException;

    /** What a release there says of itself; empty where there is none of this name. */
    Optional<ReleaseManifest> release(RomName rom) throws FotaException, CancelledException;

    /** The release that devices of a product get. */
    Optional<RomName> current(ProductType product) throws FotaException, CancelledException;

    /** Throws what keeps {@link #put} from it, as far as that can be told without a change. */
    void checkOpenForReleases() throws FotaException, CancelledException;

    /**
     * Puts a release beside those that are there: all of it, or nothing that a device could see. Whatever becomes of it,
     * what was there before stays. Left-overs of a try that was cut off are cleared away.
     *
     * @param forced the name that a person insists on, for a place with rules of its own
     */
    void put(Release release, Optional<RomName> forced) throws FotaException, CancelledException;

    /**
     * Makes a release that lies there the one that devices of its product get.
     *
     * @param forced as in {@link #put}
     */
    void makeCurrent(Release release, Optional<RomName> forced) throws FotaException, CancelledException;

    /** What a person should know of how it went, each one or more whole sentences. */
    List<String> notes();

    @Override
    void close();
}

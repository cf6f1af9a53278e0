// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.boot;

import java.util.Optional;
import java.util.function.Consumer;
import org.fotaide.simulator.flash.NorFlash;
import org.fotaide.simulator.update.Update;
import org.fotaide.simulator.update.UpdateCommand;
import org.fotaide.simulator.update.UpdateException;

/** Flash, boot loader and update library of one device. Not safe for use by several threads at once. */
public interface Board {
    NorFlash flash();

    /**
     * Runs the boot loader, as a reset does.
     *
     * @param serial takes each line that it prints
     */
    Boot reset(Consumer<String> serial);

    /**
     * Opens an update: Update.begin of the library.
     *
     * @param size of the image in bytes
     * @param md5 of the image, if it is told
     */
    Update begin(UpdateCommand command, long size, Optional<String> md5) throws UpdateException;

    /** The same for an image of which no MD5 is told. */
    default Update begin(UpdateCommand command, long size) throws UpdateException {
        return begin(command, size, Optional.empty());
    }

    /** The same for an image whose MD5 is told. */
    default Update begin(UpdateCommand command, long size, String md5) throws UpdateException {
        return begin(command, size, Optional.of(md5));
    }

    /** What the firmware does just before the restart that takes an update. */
    void beforeRestart();

    /** The power was away: all is forgotten that does not stand in flash. */
    void forget();

    /** Spoils the update that is armed in a way that only the start will show. */
    void spoilUpdate();
}

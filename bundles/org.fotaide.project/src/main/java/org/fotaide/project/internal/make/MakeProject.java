// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.make;

import java.io.IOException;
import java.util.List;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.internal.source.FolderState;

/** A project whose Makefile keeps everything that it makes in folders of its own, and what to tell make to build it. */
public interface MakeProject {
    /** The variables for one slot; what is not for the slot alone is the same for both. */
    List<String> arguments(Slot slot);

    /** What to make, one call of make for each; an empty one makes what the Makefile makes by itself. */
    List<Goal> goals();

    /**
     * Whether make can list its commands while nothing is made yet. Where a Makefile does not know that a link needs what
     * another make makes, the list is only to be had afterwards.
     */
    boolean listsFromNothing();

    /** Leaves nothing of what make made before. */
    void clean() throws IOException;

    /** What make has made and kept, apart from what {@link #collect} took away. */
    FolderState made() throws IOException;

    /** Checks and takes what the build of one slot made, so that nothing that follows can change it. */
    SlotFiles collect(Slot slot) throws IOException, FotaException, CancelledException;

    /**
     * One call of make.
     *
     * @param targets what is made
     * @param parallel whether this part of the Makefile knows all its dependencies, so that jobs may run beside each other
     * @param essential whether its failure ends the build; otherwise it only prepares the next
     */
    record Goal(List<String> targets, boolean parallel, boolean essential) {
        public Goal {
            targets = List.copyOf(targets);
        }
    }
}

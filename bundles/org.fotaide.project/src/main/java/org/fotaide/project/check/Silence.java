// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What is not to be told of some files. It is shown each file when that was checked; belongs to one thread. */
public interface Silence {
    /**
     * A file as it stands now; what it said before counts no more.
     *
     * @return whether other findings are silenced than before, or files belong to other projects
     */
    boolean visit(CheckContext context);

    /**
     * A file is gone.
     *
     * @return whether other findings are silenced than before, or files belong to other projects
     */
    boolean forget(Path file);

    /** What is silenced in a file. */
    List<Suppression> over(Path file);

    /** What a file that was visited lists, in its order. */
    default List<Listed> listed(Path file) {
        return List.of();
    }

    /** The folder of the project that a file belongs to, if what that project lists was visited; absolute. */
    default Optional<Path> home(Path file) {
        return Optional.empty();
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;

/** What is not to be told of some files. It is shown each file when that was checked; belongs to one thread. */
public interface Silence {
    /**
     * A file as it stands now; what it said before counts no more.
     *
     * @return whether other findings are silenced than before
     */
    boolean visit(CheckContext context);

    /**
     * A file is gone.
     *
     * @return whether other findings are silenced than before
     */
    boolean forget(Path file);

    boolean covers(Finding finding);
}

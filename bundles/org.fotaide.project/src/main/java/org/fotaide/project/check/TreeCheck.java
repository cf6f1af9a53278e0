// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;
import java.util.List;

/**
 * One run of a {@link TreeChecker}. It sees every checked file once and keeps only what it needs. While somebody works on the
 * files, one run goes on: each change of a file is a {@link #forget} and another visit, and {@link #finish} follows every time.
 */
public interface TreeCheck {
    void visit(CheckContext context);

    /** Everything found between the files that were visited and not forgotten since. */
    List<Finding> finish();

    /** Drops what it keeps of a file; false if it cannot, so that it has to begin anew and see every file again. */
    default boolean forget(Path file) {
        return false;
    }
}

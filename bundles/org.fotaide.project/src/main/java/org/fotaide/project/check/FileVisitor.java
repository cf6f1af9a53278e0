// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;

/** Remembers something of each file of a {@link Workspace}. Belongs to its thread. */
public interface FileVisitor {
    /** A file as it stands now; what was remembered of it counts no more. */
    void visit(CheckContext context);

    /** A file is gone. */
    void forget(Path file);
}

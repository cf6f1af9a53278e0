// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.nio.file.Path;

/** Knows which findings a project wants to hear nothing of. Found as a {@link Checker} is, and like it without state. */
public interface Silencer {
    /** Whether a file of this name may say so. */
    boolean reads(Path file);

    Silence begin();
}

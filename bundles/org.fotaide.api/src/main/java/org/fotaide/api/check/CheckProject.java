// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.check;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.check.ApplyFixes;
import org.fotaide.project.check.CheckReport;
import org.fotaide.project.check.CheckTree;
import org.fotaide.project.check.FixReport;

/**
 * Checks files and everything below folders, or mends them first.
 *
 * <pre>{@code
 * CheckReport report = new CheckProject(List.of(Path.of("."))).call(progress);
 * }</pre>
 */
public final class CheckProject {
    private final List<Path> paths;

    public CheckProject(Collection<Path> paths) {
        this.paths = List.copyOf(paths);
    }

    /** Only looks. */
    public CheckReport call(Progress progress) throws CancelledException {
        return new CheckTree(paths).call(progress);
    }

    /** Applies every sure fix, then looks again. */
    public FixReport fix(Progress progress) throws CancelledException {
        return new ApplyFixes(paths).call(progress);
    }
}

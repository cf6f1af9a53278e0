// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.nio.file.Path;
import java.util.List;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Checker;
import org.fotaide.project.check.Finding;

/** Reads what CMake files add for partition tables; finds nothing by itself. */
public final class CmakeChecker implements Checker {
    @Override
    public boolean accepts(Path file) {
        return CmakeFile.named(file);
    }

    @Override
    public List<Finding> check(CheckContext context) {
        if (context.source().readable()) {
            context.reading(CmakeFile.class, CmakeFile::of);
        }
        return List.of();
    }
}

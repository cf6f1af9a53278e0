// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Checker;
import org.fotaide.project.check.CommentStyle;
import org.fotaide.project.check.Finding;
import org.fotaide.project.csource.CSource;

/** A checker of C and C++ sources, which reads each of them once with the others. */
public abstract class SourceChecker implements Checker {
    @Override
    public Optional<CommentStyle> comments() {
        return Optional.of(CommentStyle.SLASHES);
    }

    @Override
    public final boolean accepts(Path file) {
        return SourceFiles.accept(file);
    }

    @Override
    public final List<Finding> check(CheckContext context) throws CancelledException {
        if (!context.source().readable()) {
            return List.of();
        }
        CSource source = context.reading(CSource.class, CSource::of);
        context.checkCancelled();
        return concerns(source) ? check(source) : List.of();
    }

    /** A quick look that spares most files from being read any closer; false only where nothing can be found. */
    protected abstract boolean concerns(CSource source);

    protected abstract List<Finding> check(CSource source);
}

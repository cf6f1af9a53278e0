// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Checker;
import org.fotaide.project.check.CommentStyle;
import org.fotaide.project.check.Finding;
import org.fotaide.project.text.TextFault;
import org.fotaide.project.text.TextRange;

/** Tells which sources are not looked at for their size. */
public final class SizeChecker implements Checker {
    @Override
    public Optional<CommentStyle> comments() {
        return Optional.of(CommentStyle.SLASHES);
    }

    @Override
    public boolean accepts(Path file) {
        return SourceFiles.accept(file);
    }

    @Override
    public List<Finding> check(CheckContext context) {
        return context.source().faults().stream()
                .filter(fault -> fault.kind() == TextFault.Kind.TOO_LARGE)
                .map(fault ->
                        new Finding(context.file(), SourceCode.SOURCE_TOO_LARGE, TextRange.START, fault.message()))
                .toList();
    }
}

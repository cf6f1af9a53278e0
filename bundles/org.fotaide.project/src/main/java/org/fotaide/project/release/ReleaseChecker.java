// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.release;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Code;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Checker;
import org.fotaide.project.check.CommentStyle;
import org.fotaide.project.check.Finding;

/** Takes note of what may belong to a release; what is wrong with it shows beside its neighbours and its fota.yaml. */
public final class ReleaseChecker implements Checker {
    @Override
    public Optional<CommentStyle> comments() {
        return Optional.empty();
    }

    @Override
    public List<? extends Code> codes() {
        return List.of(ReleaseCode.values());
    }

    @Override
    public boolean accepts(Path file) {
        return ReleaseFile.named(file);
    }

    @Override
    public List<Finding> check(CheckContext context) {
        context.reading(ReleaseFile.class, ReleaseFile::of);
        return List.of();
    }
}

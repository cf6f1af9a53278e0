// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.image;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.image.ImageCode;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Checker;
import org.fotaide.project.check.CommentStyle;
import org.fotaide.project.check.Finding;

/** Reads images. What is wrong with one is told within a project only: elsewhere nobody says that it should be for this chip. */
public final class BuiltImageChecker implements Checker {
    @Override
    public Optional<CommentStyle> comments() {
        return Optional.empty();
    }

    @Override
    public List<? extends Code> codes() {
        return Stream.<Code[]>of(ImageCode.values(), BuiltImageCode.values())
                .flatMap(Stream::of)
                .toList();
    }

    @Override
    public boolean accepts(Path file) {
        return ImageName.fits(file);
    }

    @Override
    public List<Finding> check(CheckContext context) {
        context.reading(BuiltImage.class, BuiltImage::of);
        return List.of();
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.guide;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.yaml.Fold;

/**
 * Knows one kind of file, and tells about it. Found by ServiceLoader with this bundle's class loader, as checkers are: name the
 * class in {@code META-INF/services/org.fotaide.project.guide.FileGuide}. One instance serves all threads. Takes any text,
 * however broken.
 */
public interface FileGuide {
    /** Whether it may know such a file, told by its name alone. */
    boolean accepts(Path file);

    /** What it keeps in mind of a file that was checked, for those beside and below it; each by its own class. */
    default List<Object> notes(CheckContext context) {
        return List.of();
    }

    /** What stands at a place. */
    default Optional<Explanation> explain(GuidedText text, int offset) {
        return Optional.empty();
    }

    /** What may stand at a place, in the order in which it is to be shown. */
    default List<Offer> offers(GuidedText text, int offset) {
        return List.of();
    }

    /** What the file means without saying it, by place. */
    default List<Hint> hints(GuidedText text) {
        return List.of();
    }

    default List<OutlineEntry> outline(GuidedText text) {
        return List.of();
    }

    /** What words mean, by place and without overlaps. */
    default List<Token> tokens(GuidedText text) {
        return List.of();
    }

    /** Lines that can be folded away. */
    default List<Fold> folds(GuidedText text) {
        return List.of();
    }

    /** What can be opened. */
    default List<Link> links(GuidedText text) {
        return List.of();
    }

    /** What lies around a place, from the smallest to the largest; each holds the one before. */
    default List<Span> around(GuidedText text, int offset) {
        return List.of();
    }
}

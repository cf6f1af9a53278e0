// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition.mention;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.mention.Mention;
import org.fotaide.project.mention.Mention.Role;
import org.fotaide.project.mention.Subject;
import org.fotaide.project.mention.Subject.Kind;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.text.TextRange;

/**
 * A partition that a file names.
 *
 * @param document the file
 * @param span the characters of the name
 * @param name what they say
 */
record LabelUse(TextDocument document, Span span, String name) {
    /** What is spelled otherwise than it reads, as with escapes, is left to whoever wrote it. */
    Mention mention() {
        TextRange range = document.range(span);
        boolean plain = document.text(span).equals(name);
        return new Mention(
                new Subject(Kind.PARTITION, name),
                Role.USE,
                range,
                wanted -> plain ? Optional.of(List.of(new TextEdit(range, wanted))) : Optional.empty());
    }
}

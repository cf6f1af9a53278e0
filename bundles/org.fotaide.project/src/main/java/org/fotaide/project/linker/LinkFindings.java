// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.flash.Address;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.Related;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;

/** What is found in one script, and how it is put there. */
final class LinkFindings {
    private final TextDocument document;
    private final List<Finding> findings = new ArrayList<>();

    LinkFindings(TextDocument document) {
        this.document = document;
    }

    List<Finding> list() {
        return findings;
    }

    void add(LinkerCode code, LinkValue value, String message, List<Fix> fixes) {
        add(code, value, message, fixes, Optional.empty());
    }

    void add(LinkerCode code, LinkValue value, String message, List<Fix> fixes, Optional<Related> related) {
        findings.add(new Finding(
                document.path(),
                code,
                document.range(value.place()),
                message,
                fixes,
                related.stream().toList()));
    }

    /** Puts another number in the place of a value. */
    Fix to(LinkValue value, long number) {
        return to(List.of(value.place()), number);
    }

    /** Puts another number in several places. */
    Fix to(List<Span> places, long number) {
        String text = Address.text(number);
        List<TextEdit> edits = places.stream()
                .map(place -> new TextEdit(document.range(place), text))
                .toList();
        return Fix.in(document, "Change to " + text, false, edits).replacing(text);
    }
}

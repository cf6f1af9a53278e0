// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.finding.Likeness;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;

/**
 * What is wrong with the comments of a text that silence findings.
 *
 * @param ignored the comments
 * @param known the codes that there are
 */
record IgnoreFindings(Ignored ignored, List<String> known) {
    /**
     * All of them.
     *
     * @param found everything that was found in the text, also what is silenced
     * @param certain whether a finding of such a code would be among them
     */
    List<Finding> list(List<Finding> found, Predicate<String> certain) {
        List<Finding> findings = new ArrayList<>();
        for (IgnoreEntry entry : ignored.entries()) {
            if (!known.contains(entry.code())) {
                findings.add(unknown(entry.place()));
            } else if (certain.test(entry.code()) && found.stream().noneMatch(each -> Ignored.covers(entry, each))) {
                findings.add(unused(entry));
            }
        }
        new IgnoreReader(document()).withoutCode().forEach(place -> findings.add(unknown(place)));
        return findings;
    }

    private Finding unused(IgnoreEntry entry) {
        String where = entry.line().isPresent() ? "there" : "in this file";
        List<Fix> removal = entry.removal().stream()
                .map(span -> fix("Remove " + entry.code() + " from the comment", true, span, ""))
                .toList();
        return finding(
                IgnoreCode.IGNORE_UNUSED,
                entry.place(),
                "This silences nothing: there is no " + entry.code() + " " + where + ".",
                removal);
    }

    private Finding unknown(Span place) {
        String word = document().text(place);
        if (word.startsWith(IgnoreReader.MARK)) {
            return finding(IgnoreCode.IGNORE_CODE, place, nothingNamed(), List.of());
        }
        List<Likeness.Meant> meant = new Likeness(word).nearest(known);
        String question = meant.size() == 1 ? " Did you mean " + meant.get(0).text() + "?" : "";
        return finding(
                IgnoreCode.IGNORE_CODE,
                place,
                "This silences nothing: there is no finding with the code " + word + "." + question,
                meant.stream()
                        .map(like -> fix("Change to " + like.text(), like.sure(), place, like.text()))
                        .toList());
    }

    private static String nothingNamed() {
        return "This silences nothing, since it names no code. Write the code of the finding behind it, as in "
                + Ignored.saying("rom-case") + ".";
    }

    private Fix fix(String title, boolean sure, Span span, String text) {
        return Fix.in(document(), title, sure, List.of(new TextEdit(document().range(span), text)));
    }

    private Finding finding(Code code, Span place, String message, List<Fix> fixes) {
        return new Finding(document().path(), code, document().range(place), message, fixes, List.of());
    }

    private TextDocument document() {
        return ignored.document();
    }
}

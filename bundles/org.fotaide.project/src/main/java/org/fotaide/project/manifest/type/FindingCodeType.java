// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.type;

import java.util.Comparator;
import java.util.List;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.finding.Likeness;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.check.Checkers;

/** The code of a finding of any checker that is installed. */
public record FindingCodeType() implements ScalarType<String> {
    @Override
    public String wanted() {
        return "the code of a finding";
    }

    /** Those that there are; too many to be told with the key. */
    public List<KnownValue> installed() {
        return Checkers.installed().codes().stream()
                .sorted(Comparator.comparing(Code::id))
                .map(code -> new KnownValue(
                        code.id(), "A finding of severity " + code.severity().word() + "."))
                .toList();
    }

    /** One that nobody knows may be that of a checker which others have installed, so it counts all the same. */
    @Override
    public ScalarReading<String> read(String text) {
        List<String> codes = installed().stream().map(KnownValue::text).toList();
        if (codes.contains(text)) {
            return ScalarReading.of(text);
        }
        List<ScalarReading.Suggestion> meant = new Likeness(text)
                .nearest(codes).stream()
                        .map(like -> new ScalarReading.Suggestion(like.text(), like.sure()))
                        .toList();
        String question = meant.size() == 1 ? " Did you mean " + meant.get(0).text() + "?" : "";
        return ScalarReading.doubtful(
                text,
                new ScalarReading.Complaint(
                        ScalarReading.Kind.UNKNOWN_CODE,
                        Span.of(0, text.length()),
                        "There is no finding with the code " + ScalarReading.shown(text) + "." + question,
                        meant));
    }
}

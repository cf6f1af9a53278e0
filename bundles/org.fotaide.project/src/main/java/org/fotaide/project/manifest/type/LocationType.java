// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.type;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.manifest.type.ScalarReading.Complaint;
import org.fotaide.project.manifest.type.ScalarReading.Suggestion;

/**
 * A place: an address with a scheme, or a path.
 *
 * @param what which, for people
 */
public record LocationType(String what) implements ScalarType<String> {
    private static final Pattern WITH_PASSWORD = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/@\\s:]*(:[^/@\\s]*)@.*");

    @Override
    public String wanted() {
        return what;
    }

    @Override
    public ScalarReading<String> read(String text) {
        if (text.isBlank() || text.indexOf('\0') >= 0) {
            return ScalarReading.wrong(text, "Wanted is " + what + ".", List.of());
        }
        Matcher secret = WITH_PASSWORD.matcher(text);
        if (secret.matches()) {
            return new ScalarReading<>(Optional.of(text), Optional.of(complaint(text, secret)));
        }
        return ScalarReading.of(text);
    }

    private static Complaint complaint(String text, Matcher secret) {
        String without = text.substring(0, secret.start(1)) + text.substring(secret.end(1));
        return new Complaint(
                ScalarReading.Kind.SECRET,
                Span.of(secret.start(1) + 1, secret.end(1)),
                "A password stands in this address, and so in every copy of the project. Take it out and change it; "
                        + "it is asked for when it is needed.",
                List.of(new Suggestion(without, false)));
    }
}

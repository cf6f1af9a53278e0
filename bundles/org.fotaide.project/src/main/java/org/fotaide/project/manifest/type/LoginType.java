// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.type;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.manifest.type.ScalarReading.Complaint;
import org.fotaide.project.manifest.type.ScalarReading.Suggestion;

/** Where, and as whom, somebody logs in: {@code [USER@]HOST[:PORT]}, an IPv6 address in brackets. */
public record LoginType() implements ScalarType<String> {
    private static final int LAST_PORT = 0xFFFF;
    private static final Pattern LOGIN = Pattern.compile(
            "(?:(?<user>[^@:/\\s]+)(?<password>:[^@/\\s]*)?@)?(?<host>[^@:/\\[\\]\\s]+|\\[[0-9A-Fa-f:.]+])(?::(?<port>[0-9]{1,5}))?");

    @Override
    public String wanted() {
        return "[USER@]HOST[:PORT]";
    }

    @Override
    public ScalarReading<String> read(String text) {
        Matcher login = LOGIN.matcher(text);
        if (!login.matches() || !isPort(login.group("port"))) {
            return ScalarReading.wrong(
                    text, "Wanted is " + wanted() + ", such as ota@gateway.example:2222.", List.of());
        }
        return login.group("password") == null
                ? ScalarReading.of(text)
                : new ScalarReading<>(Optional.of(text), Optional.of(secret(text, login)));
    }

    private static boolean isPort(String digits) {
        return digits == null || (Integer.parseInt(digits) > 0 && Integer.parseInt(digits) <= LAST_PORT);
    }

    private static Complaint secret(String text, Matcher login) {
        String without = text.substring(0, login.start("password")) + text.substring(login.end("password"));
        return new Complaint(
                ScalarReading.Kind.SECRET,
                Span.of(login.start("password") + 1, login.end("password")),
                "A password stands in this login, and so in every copy of the project. Take it out and change it; "
                        + "it is asked for when it is needed.",
                List.of(new Suggestion(without, false)));
    }
}

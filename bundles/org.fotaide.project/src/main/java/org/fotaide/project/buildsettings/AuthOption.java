// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.text.TextDocument;

/** The password among espota's options: {@code --auth=secret}, {@code --auth secret}, {@code -a secret}. */
final class AuthOption {
    private static final Pattern OPTION =
            Pattern.compile("(?<![^\\s\"'])(?:--auth[= ]\\s{0,20}|-a\\s{0,20})([\"']?)([^\\s\"';&|]+)\\1");

    private AuthOption() {}

    /** The password that stands in a part of a text; empty if a variable stands for it. */
    static Optional<Span> in(TextDocument document, Span part) {
        Matcher option = OPTION.matcher(document.text(part));
        while (option.find()) {
            String password = option.group(2);
            if (password.chars().noneMatch(c -> "$%`<{".indexOf(c) >= 0) && !password.startsWith("-")) {
                return Optional.of(Span.of(part.start() + option.start(2), part.start() + option.end(2)));
            }
        }
        return Optional.empty();
    }

    static Finding finding(TextDocument document, Span password, String variable) {
        Fix fix = TextFix.of(document, password, variable, "Take it from the environment: " + variable, false);
        return new Finding(
                document.path(),
                BuildCode.BUILD_SECRET,
                document.range(password),
                "The devices' password stands here in plain text. Every copy of the project has it, and so has its history in"
                        + " version control: whoever reads it can replace the firmware. Take it out, and change it.",
                List.of(fix),
                List.of());
    }
}

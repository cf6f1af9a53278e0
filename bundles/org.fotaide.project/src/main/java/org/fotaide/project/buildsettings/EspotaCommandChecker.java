// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Checker;
import org.fotaide.project.check.Finding;
import org.fotaide.project.text.TextDocument;

/** Passwords of devices in the commands of scripts. */
public final class EspotaCommandChecker implements Checker {
    @Override
    public boolean accepts(Path file) {
        return ScriptKind.of(file).isPresent();
    }

    @Override
    public List<Finding> check(CheckContext context) {
        TextDocument document = context.document();
        if (!document.text().contains("espota")) {
            return List.of();
        }
        boolean make = ScriptKind.of(document.path())
                .filter(kind -> kind == ScriptKind.MAKE)
                .isPresent();
        List<Finding> findings = new ArrayList<>();
        boolean command = false;
        for (int i = 0; i < document.lines(); i++) {
            Span line = document.line(i);
            String text = document.text(line);
            if (text.strip().startsWith("#")) {
                continue;
            }
            command |= text.contains("espota");
            if (command) {
                AuthOption.in(document, line)
                        .ifPresent(password -> findings.add(
                                AuthOption.finding(document, password, make ? "$(FOTA_PASSWORD)" : "$FOTA_PASSWORD")));
            }
            command &= text.endsWith("\\");
        }
        return findings;
    }
}

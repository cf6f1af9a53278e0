// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.check;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fotaide.firmware.finding.Code;

/**
 * Where a code of a finding is explained: the section of its name in {@code docs/findings/FAMILY.md}.
 *
 * @param documentation the folder of that documentation, where there is one
 */
public record FindingPages(Optional<Path> documentation) {
    /** Set by the launcher: the folder that holds the documentation among others. */
    private static final String HOME = "fota.home";

    public static FindingPages installed() {
        return new FindingPages(Optional.ofNullable(System.getProperty(HOME))
                .map(home -> Path.of(home, "docs", "findings"))
                .filter(Files::isDirectory));
    }

    public Optional<String> page(Code code) {
        String family = code.id().substring(0, Math.max(0, code.id().indexOf('-')));
        return documentation
                .map(folder -> folder.resolve(family + ".md"))
                .filter(Files::isRegularFile)
                .map(file -> file.toUri() + "#" + code.id());
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.util.ArrayList;
import java.util.List;
import org.fotaide.project.check.Finding;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextFault;

/** What is wrong with a file as a text. */
final class TextFindings {
    private TextFindings() {}

    static List<Finding> of(SourceText source) {
        List<Finding> findings = new ArrayList<>();
        for (TextFault fault : source.faults()) {
            findings.add(new Finding(
                    source.document().path(),
                    fault.kind() == TextFault.Kind.TOO_LARGE
                            ? ManifestCode.MANIFEST_TOO_LARGE
                            : ManifestCode.MANIFEST_ENCODING,
                    source.document().range(fault.span()),
                    fault.message()));
        }
        return findings;
    }
}

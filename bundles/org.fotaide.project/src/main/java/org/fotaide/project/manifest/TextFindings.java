// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.util.ArrayList;
import java.util.List;
import org.fotaide.project.check.Finding;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextFault;
import org.fotaide.project.text.TextRange;

/** What is wrong with a file as a text. */
final class TextFindings {
    private TextFindings() {}

    static List<Finding> of(SourceText source) {
        List<Finding> findings = new ArrayList<>();
        for (TextFault fault : source.faults()) {
            if (fault.kind() == TextFault.Kind.TOO_LARGE) {
                findings.add(tooLarge(source, fault.message()));
            } else {
                findings.add(new Finding(
                        source.document().path(),
                        ManifestCode.MANIFEST_ENCODING,
                        source.document().range(fault.span()),
                        fault.message()));
            }
        }
        if (source.document().length() > ManifestReading.LARGEST) {
            findings.add(tooLarge(
                    source,
                    "This file has " + source.document().length() + " characters; more than " + ManifestReading.LARGEST
                            + " are not read."));
        }
        return findings;
    }

    private static Finding tooLarge(SourceText source, String what) {
        return new Finding(
                source.document().path(),
                ManifestCode.MANIFEST_TOO_LARGE,
                TextRange.START,
                what + " A fota.yaml has some hundred lines: move what does not belong into it elsewhere.");
    }
}

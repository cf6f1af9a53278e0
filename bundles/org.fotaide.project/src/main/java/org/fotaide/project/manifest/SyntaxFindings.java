// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.util.List;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.Related;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.yaml.YamlFault;
import org.fotaide.project.yaml.YamlReading;

/** What is wrong with a file as YAML. */
record SyntaxFindings(YamlReading yaml) {
    List<Finding> list() {
        return yaml.faults().stream().map(this::finding).toList();
    }

    private Finding finding(YamlFault fault) {
        TextDocument document = yaml.document();
        List<Fix> fixes = fault.mends().stream()
                .map(mend -> Fix.in(document, mend.title(), mend.sure(), mend.edits()))
                .toList();
        List<Related> related = fault.other()
                .map(span ->
                        new Related(document.path(), document.range(span), document.text(span) + " stands here, too"))
                .map(List::of)
                .orElse(List.of());
        return new Finding(
                document.path(), code(fault.kind()), document.range(fault.span()), fault.message(), fixes, related);
    }

    private static ManifestCode code(YamlFault.Kind kind) {
        return switch (kind) {
            case SYNTAX -> ManifestCode.MANIFEST_SYNTAX;
            case TAB -> ManifestCode.MANIFEST_TAB;
            case DUPLICATE_KEY -> ManifestCode.MANIFEST_DUPLICATE_KEY;
            case UNSUPPORTED -> ManifestCode.MANIFEST_UNSUPPORTED;
        };
    }
}

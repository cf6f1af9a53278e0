// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.Optional;
import java.util.OptionalInt;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextDocument;

/**
 * Reads a YAML text, whatever is in it.
 *
 * <pre>{@code
 * YamlReading reading = new YamlReader(document).read();
 * }</pre>
 */
public final class YamlReader {
    private final TextDocument document;

    public YamlReader(TextDocument document) {
        this.document = document;
    }

    public YamlReading read() {
        Faults faults = new Faults();
        OptionalInt tooDeep = Nesting.tooDeep(document.text());
        if (tooDeep.isPresent()) {
            Span place = Span.of(tooDeep.getAsInt(), tooDeep.getAsInt() + 1);
            faults.accept(new YamlFault(
                    YamlFault.Kind.UNSUPPORTED,
                    place,
                    "This is nested too deep to be a settings file; it is not read."));
            return new YamlReading(document, Optional.empty(), faults.sorted());
        }
        Attempt attempt = Attempt.at(document.text());
        Origin origin = offset -> offset;
        CodePoints points = CodePoints.of(document.text());
        if (!attempt.succeeded()) {
            Draft draft = new Draft(document);
            attempt = new Recovery(draft, faults).recover();
            origin = draft.origin();
            points = CodePoints.of(draft.text());
        }
        Composer composer = new Composer(document, new Places(origin, points), faults);
        Optional<YamlNode> root = composer.compose(attempt.events());
        return new YamlReading(document, root, faults.sorted());
    }
}

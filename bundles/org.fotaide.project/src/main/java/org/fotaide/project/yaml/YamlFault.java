// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;

/**
 * One thing that is wrong with a text as YAML.
 *
 * @param kind what sort of thing
 * @param span the characters at fault
 * @param message what is wrong and what is wanted
 * @param mends ways to mend it, the best first
 * @param other another place that it is about
 */
public record YamlFault(Kind kind, Span span, String message, List<Mend> mends, Optional<Span> other) {
    public enum Kind {
        /** It is no YAML. */
        SYNTAX,
        /** A tab stands where YAML takes spaces alone. */
        TAB,
        /** A key stands twice in one map. */
        DUPLICATE_KEY,
        /** It is YAML that a hand-written settings file does not need, and that is not understood here. */
        UNSUPPORTED
    }

    public YamlFault {
        mends = List.copyOf(mends);
    }

    YamlFault(Kind kind, Span span, String message, Mend... mends) {
        this(kind, span, message, List.of(mends), Optional.empty());
    }
}

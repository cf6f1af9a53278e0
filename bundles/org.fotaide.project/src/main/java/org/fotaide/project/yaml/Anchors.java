// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;

/**
 * Anchors, aliases and tags: YAML that a settings file of this size does not need and that is not read. Each is a fault; an
 * alias of a single value can be replaced by that value, and an anchor that nobody uses can go.
 */
final class Anchors {
    private final TextDocument document;
    private final Faults faults;
    private final Map<String, Anchor> anchors = new HashMap<>();
    private final Set<YamlAlias> aliases = new LinkedHashSet<>();

    private record Anchor(Span sign, int next, Optional<YamlScalar> scalar) {}

    Anchors(TextDocument document, Faults faults) {
        this.document = document;
        this.faults = faults;
    }

    /**
     * A node has an anchor or a tag.
     *
     * @param sign its characters
     * @param next where the text goes on behind it
     */
    void property(Span sign, int next) {
        if (document.text().charAt(sign.start()) == '&') {
            anchors.put(name(sign), new Anchor(sign, next, Optional.empty()));
            return;
        }
        String tag = document.text(sign);
        faults.accept(new YamlFault(
                YamlFault.Kind.UNSUPPORTED,
                sign,
                "The tag " + tag + " has no meaning here: remove it.",
                new Mend("Remove " + tag, tag.startsWith("!!"), List.of(removal(sign, next)))));
    }

    /** The anchor of this name, which was met last, is that of a single value. */
    void anchored(String name, YamlScalar scalar) {
        anchors.computeIfPresent(name, (same, anchor) -> new Anchor(anchor.sign(), anchor.next(), Optional.of(scalar)));
    }

    void used(YamlAlias alias) {
        aliases.add(alias);
    }

    /** What a merge key names is told with that key. */
    void merged(YamlNode value) {
        if (value instanceof YamlAlias alias) {
            aliases.remove(alias);
        }
    }

    void judge() {
        Set<String> used = new HashSet<>();
        for (YamlAlias alias : aliases) {
            used.add(alias.name());
            faults.accept(fault(alias));
        }
        anchors.forEach((name, anchor) -> faults.accept(fault(name, anchor, used.contains(name))));
    }

    private YamlFault fault(String name, Anchor anchor, boolean used) {
        Mend removal = new Mend("Remove &" + name, true, List.of(removal(anchor.sign(), anchor.next())));
        return new YamlFault(
                YamlFault.Kind.UNSUPPORTED,
                anchor.sign(),
                "Anchors are not read: remove &" + name + (used ? ", once nothing stands for it any more." : "."),
                used ? new Mend[0] : new Mend[] {removal});
    }

    private YamlFault fault(YamlAlias alias) {
        Optional<Anchor> anchor = Optional.ofNullable(anchors.get(alias.name()));
        List<Mend> mends = anchor.flatMap(Anchor::scalar)
                .map(scalar -> ScalarWriter.like(scalar.style(), scalar.value()))
                .map(text -> new Mend(
                        "Write " + text + " here", true, List.of(new TextEdit(document.range(alias.span()), text))))
                .map(List::of)
                .orElse(List.of());
        String message = anchor.isPresent()
                ? "Aliases are not read: write here what *" + alias.name() + " stands for."
                : "Aliases are not read, and there is no anchor &" + alias.name() + ": write the value here.";
        return new YamlFault(YamlFault.Kind.UNSUPPORTED, alias.span(), message, mends, anchor.map(Anchor::sign));
    }

    private String name(Span sign) {
        return document.text(Span.of(sign.start() + 1, sign.end()));
    }

    private TextEdit removal(Span sign, int next) {
        boolean sameLine = document.lineOf(sign.start()) == document.lineOf(Math.min(next, document.length()));
        int end = sameLine ? next : sign.end();
        return new TextEdit(document.range(Span.of(sign.start(), end)), "");
    }
}

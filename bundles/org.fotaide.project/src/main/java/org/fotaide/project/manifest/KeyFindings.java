// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Likeness;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.manifest.type.FieldsType;
import org.fotaide.project.manifest.type.Key;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.yaml.YamlEntry;
import org.fotaide.project.yaml.YamlScalar;

/** What is said of keys that are not in the table. */
record KeyFindings(TextDocument document) {
    private static final Pattern SECRET =
            Pattern.compile("(?i).*(password|passwd|passphrase|secret|token|api[_-]?key|psk|credentials?)");
    private static final int SHOWN = 40;

    Finding unknown(KeyPath path, FieldsType type, Set<String> present, YamlEntry entry) {
        String name = entry.name();
        Span span = entry.key().span();
        if (SECRET.matcher(name).matches()) {
            return finding(ManifestCode.MANIFEST_SECRET, span, secret(), List.of());
        }
        Optional<Fix> blank = missingBlank(type, entry);
        if (blank.isPresent()) {
            return finding(
                    ManifestCode.MANIFEST_SYNTAX, span, "A blank is missing behind the colon.", List.of(blank.get()));
        }
        List<String> free = type.keys().stream()
                .map(Key::name)
                .filter(key -> !present.contains(key))
                .toList();
        List<Fix> fixes = new ArrayList<>();
        new Likeness(name).nearest(free).forEach(meant -> fixes.add(rename(span, meant.text(), meant.sure())));
        return finding(ManifestCode.MANIFEST_UNKNOWN_KEY, span, message(path, name, type, fixes), fixes);
    }

    private String message(KeyPath path, String name, FieldsType type, List<Fix> fixes) {
        String where = path.steps().isEmpty() ? "" : " in " + path;
        String shown = name.length() <= SHOWN ? name : name.substring(0, SHOWN) + "…";
        String start = "There is no key " + shown + where + ".";
        if (fixes.size() == 1) {
            return start + " Did you mean " + fixes.get(0).replacement().orElse("another") + "?";
        }
        Optional<String> elsewhere = new Whereabouts(name).find();
        return elsewhere
                .map(place -> start + " It belongs under " + place + ".")
                .orElseGet(() -> start + " Wanted is " + type.wanted() + ".");
    }

    private static String secret() {
        return "Secrets do not belong into fota.yaml, since every copy of the project has it. Take it out and change it; "
                + "it is asked for when it is needed, or taken from FOTA_PASSWORD or --password-file.";
    }

    /** In brackets, {@code host:name} is one word. */
    private Optional<Fix> missingBlank(FieldsType type, YamlEntry entry) {
        int colon = entry.name().indexOf(':');
        boolean missing = colon > 0
                && entry.value() instanceof YamlScalar value
                && value.isMissing()
                && type.key(entry.name().substring(0, colon)).isPresent();
        if (!missing) {
            return Optional.empty();
        }
        Span sign = ((YamlScalar) entry.key()).inText(document, Span.of(colon, colon + 1));
        if (!document.text(sign).equals(":")) {
            return Optional.empty();
        }
        TextEdit edit = new TextEdit(document.range(Span.at(sign.end())), " ");
        return Optional.of(Fix.in(document, "Put a blank behind the colon", true, List.of(edit))
                .replacing(entry.name().substring(0, colon)));
    }

    private Fix rename(Span span, String name, boolean sure) {
        TextEdit edit = new TextEdit(document.range(span), name);
        return Fix.in(document, "Change to " + name, sure, List.of(edit)).replacing(name);
    }

    private Finding finding(ManifestCode code, Span span, String message, List<Fix> fixes) {
        return new Finding(document.path(), code, document.range(span), message, fixes, List.of());
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition.mention;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.csource.CSource;
import org.fotaide.project.csource.Call;
import org.fotaide.project.csource.MappedText;
import org.fotaide.project.csource.SourceTokens;
import org.fotaide.project.csource.StringGroup;
import org.fotaide.project.csource.TokenKind;

/** Looks for the names of partitions in one source: what functions are given, and the fields of their settings. */
final class LabelSearch {
    private static final String FIELD = "partition_label";

    /** A class of arduino-esp32, whose objects have names of their own. */
    private static final String SETTINGS = "Preferences";

    private static final OptionalInt SETTINGS_BEGIN = OptionalInt.of(2);

    private final CSource source;
    private final SourceTokens tokens;
    private final Set<String> settings = new HashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<LabelUse> found = new LinkedHashSet<>();

    LabelSearch(CSource source) {
        this.source = source;
        this.tokens = source.tokens();
    }

    /** Each place once. */
    Set<LabelUse> found() {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.is(i, SETTINGS) && tokens.is(i + 1, TokenKind.IDENTIFIER)) {
                settings.add(tokens.text(i + 1));
            } else if (tokens.is(i, FIELD) && tokens.is(i + 1, '=') && !tokens.is(i + 2, '=')) {
                value(i + 2);
            } else if (tokens.is(i, TokenKind.IDENTIFIER) && tokens.is(i + 1, '(')) {
                Call call = new Call(tokens, i + 1);
                position(i).ifPresent(position -> call.argument(position)
                        .filter(argument -> argument.size() == 1)
                        .ifPresent(argument -> value(argument.first())));
            }
        }
        if (!names.isEmpty()) {
            macros();
            constants();
        }
        return found;
    }

    /** Which argument of a call names a partition. */
    private OptionalInt position(int name) {
        if (tokens.is(name - 1, '.') && tokens.is(name - 2, TokenKind.IDENTIFIER)) {
            String object = tokens.text(name - 2);
            return settings.contains(object) && tokens.is(name, "begin")
                    ? SETTINGS_BEGIN
                    : LabelArgument.of(object + "." + tokens.text(name));
        }
        return LabelArgument.of(tokens.text(name));
    }

    /** A literal, or a name that may stand for one in this file. */
    private void value(int token) {
        if (tokens.is(token, TokenKind.IDENTIFIER)) {
            names.add(tokens.text(token));
        } else {
            literal(token);
        }
    }

    private void macros() {
        for (String name : names) {
            source.macros().definitions(name).stream()
                    .filter(macro -> macro.end() - macro.first() == 1)
                    .forEach(macro -> literal(macro.first()));
        }
    }

    private void constants() {
        for (int i = 1; i < tokens.size(); i++) {
            if (tokens.is(i, TokenKind.IDENTIFIER) && isText(i - 1) && names.contains(tokens.text(i))) {
                int at = i + 1;
                while (tokens.is(at, '[') || tokens.is(at, ']') || tokens.is(at, TokenKind.NUMBER)) {
                    at++;
                }
                if (tokens.is(at, '=')) {
                    literal(at + 1);
                }
            }
        }
    }

    /** Whether what ends here is the type of characters, or a pointer to them. */
    private boolean isText(int last) {
        int at = last;
        while (tokens.is(at, '*') || tokens.is(at, "const")) {
            at--;
        }
        return tokens.is(at, "char");
    }

    /** Where several literals stand side by side, none of them is the name. */
    private void literal(int token) {
        if (!tokens.is(token, TokenKind.STRING)
                || tokens.is(token - 1, TokenKind.STRING)
                || tokens.is(token + 1, TokenKind.STRING)) {
            return;
        }
        StringGroup group = new StringGroup(tokens, token, token);
        MappedText value = group.value();
        if (!group.open() && !value.value().isEmpty()) {
            Span whole = Span.of(0, value.value().length());
            found.add(new LabelUse(source.document(), value.source(whole), value.value()));
        }
    }
}

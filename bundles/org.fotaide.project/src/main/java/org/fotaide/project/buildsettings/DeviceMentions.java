// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.mention.Mention;
import org.fotaide.project.mention.Mention.Role;
import org.fotaide.project.mention.MentionFinder;
import org.fotaide.project.mention.Subject;
import org.fotaide.project.mention.Subject.Kind;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.text.TextRange;

/** The devices that scripts send images to: {@code fota upload --device NAME}. */
public final class DeviceMentions implements MentionFinder {
    private static final String OPTION = "--device";
    private static final Pattern UPLOAD = Pattern.compile("\\bfota\\s+(?:\\S+\\s+){0,20}?" + OPTION
            + "(?:=|\\s+)([\"']?)([A-Za-z0-9][A-Za-z0-9._-]*)\\1(?=\\s|$|[;&|)])");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    @Override
    public List<Mention> in(CheckContext context) {
        TextDocument document = context.document();
        boolean script = ScriptKind.of(context.file()).isPresent();
        if (!script || !document.text().contains(OPTION)) {
            return List.of();
        }
        List<Mention> mentions = new ArrayList<>();
        for (int line = 0; line < document.lines(); line++) {
            Span span = document.line(line);
            Matcher upload = UPLOAD.matcher(document.text(span));
            while (upload.find()) {
                mentions.add(mention(document, Span.of(span.start() + upload.start(2), span.start() + upload.end(2))));
            }
        }
        return mentions;
    }

    /** A name that a shell would take apart is left to whoever knows the script. */
    private static Mention mention(TextDocument document, Span span) {
        TextRange range = document.range(span);
        return new Mention(
                new Subject(Kind.DEVICE, document.text(span)),
                Role.USE,
                range,
                name -> PLAIN.matcher(name).matches()
                        ? Optional.of(List.of(new TextEdit(range, name)))
                        : Optional.empty());
    }
}

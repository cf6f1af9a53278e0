// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.path.PathFinder;
import org.fotaide.project.path.PathPlace;
import org.fotaide.project.text.TextDocument;

/**
 * The words of Makefiles, scripts and platformio.ini that look like paths. What a shell or make would put together, such as
 * {@code $(DIR)/x}, is left alone.
 */
public final class ScriptPaths implements PathFinder {
    private static final String WORD = "[A-Za-z0-9_@+.,~()-]+";
    private static final Pattern PATH = Pattern.compile("(?<=^|[\\s=:,;\"'<>])(?:/?" + WORD + "(?:/" + WORD + ")+/?|"
            + WORD + "\\.[A-Za-z][A-Za-z0-9]*)(?=$|[\\s:,;\"'<>|&])");
    private static final Pattern INI = Pattern.compile("platformio.*\\.ini");

    /** Nobody writes so much by hand. */
    private static final int LARGEST = 1 << 20;

    @Override
    public List<PathPlace> in(CheckContext context) {
        String name = String.valueOf(context.file().getFileName());
        boolean known =
                INI.matcher(name).matches() || ScriptKind.of(context.file()).isPresent();
        return known && context.document().length() <= LARGEST ? places(context.document()) : List.of();
    }

    private static List<PathPlace> places(TextDocument document) {
        List<PathPlace> places = new ArrayList<>();
        for (int line = 0; line < document.lines(); line++) {
            Span span = document.line(line);
            Matcher path = PATH.matcher(document.text(span));
            while (path.find()) {
                Span found = Span.of(span.start() + path.start(), span.start() + path.end());
                places.add(new PathPlace(document.range(found), path.group()));
            }
        }
        return places;
    }
}

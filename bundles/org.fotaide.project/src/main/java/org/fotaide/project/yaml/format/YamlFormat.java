// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml.format;

import java.util.List;
import org.fotaide.project.text.Lines;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.yaml.YamlReader;
import org.fotaide.project.yaml.YamlReading;

/**
 * Makes a YAML text tidy: two blanks for each level, one behind colons, commas and dashes, none within brackets and at the ends
 * of lines, one empty line at most. Comments keep their words, and their columns where the code leaves room. What the text
 * says stays the same; a text with a fault is left as it is.
 *
 * <pre>{@code
 * TextDocument tidy = document.with(new YamlFormat(document).edits());
 * }</pre>
 */
public record YamlFormat(TextDocument document) {
    /** Each within one line, or a whole line that goes; none for a tidy text. */
    public List<TextEdit> edits() {
        YamlReading before = read(document);
        if (before.root().isEmpty() || !before.faults().isEmpty()) {
            return List.of();
        }
        TextDocument spaced = document.with(new Spacing(before).edits());
        TextDocument indented = spaced.with(new Indentation(read(spaced)).edits());
        List<TextEdit> edits = new Tidying(before, read(indented)).edits();
        return sameAs(before, document.with(edits)) ? edits : List.of();
    }

    /**
     * The same for some lines alone; where these cannot be tidied without others, for the whole of each entry of the file that
     * they belong to.
     */
    public List<TextEdit> edits(Lines asked) {
        List<TextEdit> all = edits();
        List<TextEdit> here = within(all, asked);
        return here.isEmpty() || sameAs(read(document), document.with(here)) ? here : within(all, entries(asked));
    }

    private static List<TextEdit> within(List<TextEdit> all, Lines lines) {
        return all.stream().filter(lines::hold).toList();
    }

    private Lines entries(Lines asked) {
        int first = Math.min(asked.first(), document.lines() - 1);
        while (first > 0 && !beginsEntry(first)) {
            first--;
        }
        int last = asked.last();
        while (last + 1 < document.lines() && !beginsEntry(last + 1)) {
            last++;
        }
        return new Lines(first, last);
    }

    private boolean beginsEntry(int line) {
        String text = document.text(document.line(line));
        return !text.isBlank()
                && !Character.isWhitespace(text.charAt(0))
                && text.charAt(0) != '#'
                && text.charAt(0) != '-';
    }

    private static boolean sameAs(YamlReading before, TextDocument tidy) {
        YamlReading after = read(tidy);
        return after.faults().isEmpty()
                && after.root().isPresent()
                && new SameTree().same(before.root().orElseThrow(), after.root().get());
    }

    private static YamlReading read(TextDocument document) {
        return new YamlReader(document).read();
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * What the parser makes of a text.
 *
 * @param events up to the error, or all of them
 * @param error what stopped it
 */
record Attempt(List<Event> events, Optional<SyntaxError> error) {
    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    static Attempt at(String text) {
        List<Event> events = new ArrayList<>();
        CodePoints points = CodePoints.of(text);
        StreamReader reader = new StreamReader(SETTINGS, text);
        try {
            ParserImpl parser = new ParserImpl(SETTINGS, reader);
            while (parser.hasNext()) {
                events.add(parser.next());
            }
            return new Attempt(events, Optional.empty());
        } catch (MarkedYamlEngineException e) {
            return new Attempt(events, Optional.of(error(e, points)));
        } catch (ReaderException e) {
            return new Attempt(events, Optional.of(new SyntaxError("", "special characters are not allowed", 0, 0)));
        } catch (IllegalArgumentException e) {
            // of the parser's own: it takes an escape without digits, and those of no character, for a number
            int at = Math.max(0, text.lastIndexOf('\\', points.offset(reader.getIndex())));
            return new Attempt(
                    events, Optional.of(new SyntaxError("", "hexadecimal numbers", quotation(text, at), at)));
        } catch (YamlEngineException e) {
            return new Attempt(events, Optional.of(new SyntaxError("", String.valueOf(e.getMessage()), 0, 0)));
        }
    }

    boolean succeeded() {
        return error.isEmpty();
    }

    /** Where the quotation begins that holds a place. */
    private static int quotation(String text, int at) {
        int start = text.lastIndexOf('"', at - 1);
        while (start > 0 && text.charAt(start - 1) == '\\') {
            start = text.lastIndexOf('"', start - 1);
        }
        return Math.max(0, start);
    }

    private static SyntaxError error(MarkedYamlEngineException e, CodePoints points) {
        int at = points.offset(e.getProblemMark().map(Mark::getIndex).orElse(0));
        int context = points.offset(e.getContextMark().map(Mark::getIndex).orElse(0));
        return new SyntaxError(
                e.getContext() == null ? "" : e.getContext(),
                e.getProblem() == null ? "" : e.getProblem(),
                e.getContextMark().isPresent() ? context : at,
                at);
    }
}

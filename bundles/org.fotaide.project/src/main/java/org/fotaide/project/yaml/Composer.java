// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextDocument;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/** From the parser's events to a tree of the first document. Collections that the text leaves open end where it ends. */
final class Composer {
    /** No sensible settings file comes near; a tree that is walked by recursion must end somewhere. */
    private static final int DEEPEST = 40;

    private final TextDocument document;
    private final Places places;
    private final Faults faults;
    private final Anchors anchors;
    private final Doubles doubles;
    private final Deque<Frame> open = new ArrayDeque<>();
    private Optional<YamlNode> root = Optional.empty();
    private int documents;
    private int tooDeep;

    Composer(TextDocument document, Places places, Faults faults) {
        this.document = document;
        this.places = places;
        this.faults = faults;
        this.anchors = new Anchors(document, faults);
        this.doubles = new Doubles(document);
    }

    Optional<YamlNode> compose(List<Event> events) {
        for (Event event : events) {
            if (event instanceof DocumentStartEvent start) {
                documents++;
                if (documents > 1) {
                    faults.accept(secondDocument(places.span(start)));
                    break;
                }
            }
            take(event);
        }
        tooDeep = 0;
        while (!open.isEmpty()) {
            close(Optional.empty());
        }
        anchors.judge();
        return root;
    }

    static YamlFault secondDocument(Span mark) {
        return new YamlFault(
                YamlFault.Kind.UNSUPPORTED,
                mark,
                "Only the first document of a file is read; what stands from here on is not. Delete it or move it to a file "
                        + "of its own.");
    }

    private void take(Event event) {
        switch (event.getEventId()) {
            case Scalar -> add(scalar((ScalarEvent) event));
            case Alias -> add(alias((AliasEvent) event));
            case MappingStart, SequenceStart -> open((CollectionStartEvent) event);
            case MappingEnd, SequenceEnd -> close(Optional.of(event));
            default -> {
                // the bounds of stream and document say nothing more
            }
        }
    }

    private YamlNode scalar(ScalarEvent event) {
        Span span = withoutProperties(event);
        YamlScalar.Style style =
                switch (event.getScalarStyle()) {
                    case SINGLE_QUOTED -> YamlScalar.Style.SINGLE_QUOTED;
                    case DOUBLE_QUOTED -> YamlScalar.Style.DOUBLE_QUOTED;
                    case LITERAL -> YamlScalar.Style.LITERAL;
                    case FOLDED -> YamlScalar.Style.FOLDED;
                    default -> YamlScalar.Style.PLAIN;
                };
        YamlScalar scalar = new YamlScalar(span, event.getValue(), style);
        event.getAnchor().ifPresent(anchor -> anchors.anchored(anchor.getValue(), scalar));
        return scalar;
    }

    private YamlNode alias(AliasEvent event) {
        YamlAlias alias = new YamlAlias(places.span(event), event.getAlias().getValue());
        anchors.used(alias);
        return alias;
    }

    private void open(CollectionStartEvent event) {
        if (open.size() >= DEEPEST) {
            tooDeep++;
            if (tooDeep == 1) {
                faults.accept(new YamlFault(
                        YamlFault.Kind.UNSUPPORTED,
                        places.span(event),
                        "This is nested deeper than " + DEEPEST + " levels; it is not read from here on."));
            }
            return;
        }
        open.push(new Frame(
                event.getEventId() == Event.ID.MappingStart,
                event.isFlow(),
                withoutProperties(event).start(),
                doubles,
                anchors,
                faults));
    }

    private void close(Optional<Event> end) {
        if (tooDeep > 0 && end.isPresent()) {
            tooDeep--;
            return;
        }
        Frame frame = open.pop();
        add(frame.node(end.filter(event -> frame.flow()).map(places::end)));
    }

    private void add(YamlNode node) {
        if (tooDeep > 0) {
            return;
        }
        if (open.isEmpty()) {
            root = Optional.of(node);
        } else {
            open.peek().add(node);
        }
    }

    /** Where a node itself stands, behind its anchor and tag, which are looked at on the way. */
    private Span withoutProperties(NodeEvent event) {
        Span all = places.span(event);
        int at = all.start();
        while (at < all.end() && isProperty(event, at)) {
            int end = skip(at, false);
            int next = skip(end, true);
            anchors.property(Span.of(at, end), next);
            at = next < all.end() ? next : end;
        }
        return Span.of(at, Math.max(at, all.end()));
    }

    private boolean isProperty(NodeEvent event, int at) {
        char first = document.text().charAt(at);
        return first == '!' || (first == '&' && event.getAnchor().isPresent());
    }

    private int skip(int from, boolean blanks) {
        int at = from;
        while (at < document.length() && Character.isWhitespace(document.text().charAt(at)) == blanks) {
            at++;
        }
        return at;
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.marker;

import com.google.gson.Gson;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IMarker;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.osgi.util.NLS;
import org.fotaide.eclipse.core.document.TextPlaces;

/** A finding as a marker: what the Problems view and the editors show of it, and all of it, to ask for its fixes. */
public final class ProblemMarker {
    public static final String TYPE = "org.fotaide.eclipse.core.problem";

    /** The finding's code, such as {@code rom-flag}. */
    public static final String CODE = "code";

    private static final String DIAGNOSTIC = "diagnostic";
    private static final Gson JSON = new MessageJsonHandler(Map.of()).getGson();

    private ProblemMarker() {}

    /** The finding that a marker stands for; empty if it is none of ours. */
    public static Optional<Diagnostic> diagnostic(IMarker marker) {
        return Optional.ofNullable(marker.getAttribute(DIAGNOSTIC, null))
                .map(text -> JSON.fromJson(text, Diagnostic.class));
    }

    static Map<String, Object> attributes(Diagnostic diagnostic, Optional<IDocument> text) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(IMarker.MESSAGE, message(diagnostic));
        attributes.put(IMarker.SEVERITY, severity(diagnostic.getSeverity()));
        int line = diagnostic.getRange().getStart().getLine() + 1;
        attributes.put(IMarker.LINE_NUMBER, line);
        attributes.put(IMarker.LOCATION, NLS.bind(Messages.line, line));
        attributes.put(CODE, code(diagnostic));
        attributes.put(DIAGNOSTIC, JSON.toJson(diagnostic));
        text.ifPresent(document -> place(diagnostic, document, attributes));
        return attributes;
    }

    private static void place(Diagnostic diagnostic, IDocument document, Map<String, Object> attributes) {
        IRegion region = new TextPlaces(document).region(diagnostic.getRange());
        attributes.put(IMarker.CHAR_START, region.getOffset());
        attributes.put(IMarker.CHAR_END, region.getOffset() + region.getLength());
    }

    private static String message(Diagnostic diagnostic) {
        return diagnostic.getMessage().isLeft()
                ? diagnostic.getMessage().getLeft()
                : diagnostic.getMessage().getRight().getValue();
    }

    private static String code(Diagnostic diagnostic) {
        return Optional.ofNullable(diagnostic.getCode())
                .map(Either::get)
                .map(Object::toString)
                .orElse("");
    }

    private static int severity(DiagnosticSeverity severity) {
        return switch (severity) {
            case Error -> IMarker.SEVERITY_ERROR;
            case Warning -> IMarker.SEVERITY_WARNING;
            case Information, Hint -> IMarker.SEVERITY_INFO;
        };
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.conformance;

import com.google.gson.JsonElement;
import org.fotaide.lsp.conformance.Texts.Area;
import org.fotaide.lsp.conformance.Texts.Place;

/**
 * A question about a document.
 *
 * @param uri the document
 * @param place where, if the question has a place
 * @param server what the server offered
 */
record Asked(String uri, Place place, Texts texts, Hello server) {
    Area area(JsonElement range) {
        return texts.area(uri, range);
    }

    /** From the start to the end of the document. */
    Area wholeRange() {
        int last = texts.lines(uri).size() - 1;
        return new Area(
                new Place(0, 0), new Place(last, texts.length(texts.lines(uri).get(last))));
    }

    /** The parameters of a request: DOC, AT and RANGE stand for the document, the place, and the whole of it. */
    String fill(String params) {
        return params.replace("DOC", "\"textDocument\":{\"uri\":\"" + uri + "\"}")
                .replace("AT", "\"position\":" + json(place))
                .replace("PLACE", json(place))
                .replace(
                        "RANGE",
                        "\"range\":{\"start\":" + json(wholeRange().start()) + ",\"end\":"
                                + json(wholeRange().end()) + "}");
    }

    private static String json(Place place) {
        return "{\"line\":" + place.line() + ",\"character\":" + place.column() + "}";
    }
}

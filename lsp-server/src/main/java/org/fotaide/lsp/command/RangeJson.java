// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import com.google.gson.JsonObject;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.fotaide.firmware.finding.Span;
import org.fotaide.lsp.document.Documents;
import org.fotaide.project.text.TextDocument;

/** Places in answers of ours, as the protocol has them: lines from 0, columns from 0 in the client's units. */
record RangeJson(Documents documents) {
    JsonObject of(TextDocument text, Span span) {
        Range range = documents.places(text).range(span);
        JsonObject json = new JsonObject();
        json.add("start", position(range.getStart()));
        json.add("end", position(range.getEnd()));
        return json;
    }

    private static JsonObject position(Position position) {
        JsonObject json = new JsonObject();
        json.addProperty("line", position.getLine());
        json.addProperty("character", position.getCharacter());
        return json;
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.fotaide.api.layout.FlashPicture;
import org.fotaide.api.layout.FlashState;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.firmware.flash.Area;
import org.fotaide.firmware.flash.drawing.SvgDrawing;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;
import org.fotaide.lsp.document.Documents;

/** {@code fota.layout {"project": FOLDER}}: the flash of a project as its fota.yaml is being edited, for a drawing. */
final class LayoutCommand implements ServerCommand {
    private final Documents documents;

    LayoutCommand(Documents documents) {
        this.documents = documents;
    }

    @Override
    public String name() {
        return "fota.layout";
    }

    @Override
    public String title() {
        return "Reading the flash layout";
    }

    @Override
    public JsonElement run(Arguments arguments, Progress progress, Secrets secrets) {
        ManifestText text = ManifestText.of(arguments, documents);
        FlashState state = text.flash().call();
        JsonObject json = new JsonObject();
        json.addProperty("file", text.file().toString());
        json.addProperty("drawn", state instanceof FlashState.Drawn);
        if (state instanceof FlashState.Drawn drawn) {
            draw(drawn.picture(), json);
        } else if (state instanceof FlashState.Unclear unclear) {
            json.addProperty("explanation", unclear.explanation());
            json.add("range", new RangeJson(documents).of(text.document(), unclear.place()));
        }
        return json;
    }

    private void draw(FlashPicture picture, JsonObject json) {
        json.addProperty("size", picture.layout().size().bytes());
        json.addProperty("build", picture.build());
        json.addProperty("summary", picture.summary());
        JsonArray areas = new JsonArray();
        picture.layout().areas().forEach(area -> areas.add(area(picture, area)));
        json.add("areas", areas);
        json.addProperty("svg", new SvgDrawing().draw(picture.layout()));
    }

    private JsonObject area(FlashPicture picture, Area area) {
        JsonObject json = new JsonObject();
        json.addProperty("name", area.name());
        json.addProperty("kind", area.kind().word());
        json.addProperty("offset", area.offset());
        json.addProperty("size", area.size());
        JsonArray lines = new JsonArray();
        picture.tell(area).forEach(lines::add);
        json.add("lines", lines);
        json.addProperty("severity", picture.worst(area).map(Severity::word).orElse(null));
        json.addProperty("filled", picture.filled(area).orElse(null));
        json.add(
                "range", new RangeJson(documents).of(picture.reading().reading().document(), picture.place(area)));
        return json;
    }
}

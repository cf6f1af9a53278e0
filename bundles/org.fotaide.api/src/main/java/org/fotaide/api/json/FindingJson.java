// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.Silenced;
import org.fotaide.project.check.Suppression;

/**
 * Findings for scripts (DESIGN.md 3): lines and columns count from 1, columns in UTF-16 units, ends are exclusive.
 *
 * @param shown how a file is named
 */
public record FindingJson(Function<Path, String> shown) {
    public JsonArray of(List<Finding> findings) {
        JsonArray json = new JsonArray();
        findings.forEach(finding -> json.add(of(finding)));
        return json;
    }

    /** The same with what is silenced, which says by what. */
    public JsonArray of(List<Finding> findings, List<Silenced> silenced) {
        JsonArray json = of(findings);
        for (Silenced each : silenced) {
            JsonArray by = new JsonArray();
            each.by().forEach(suppression -> by.add(of(suppression)));
            JsonObject one = of(each.finding());
            one.add("silenced", by);
            json.add(one);
        }
        return json;
    }

    private JsonObject of(Suppression suppression) {
        JsonObject json = new JsonObject();
        json.addProperty("by", suppression.kind().name().toLowerCase(Locale.ROOT));
        json.addProperty("file", shown.apply(suppression.file()));
        json.addProperty("why", suppression.why().orElse(null));
        return json;
    }

    private JsonObject of(Finding finding) {
        JsonObject json = new JsonObject();
        json.addProperty("file", shown.apply(finding.file()));
        json.addProperty("line", finding.range().start().line() + 1);
        json.addProperty("column", finding.range().start().column() + 1);
        json.addProperty("endLine", finding.range().end().line() + 1);
        json.addProperty("endColumn", finding.range().end().column() + 1);
        json.addProperty("severity", finding.severity().word());
        json.addProperty("code", finding.code().id());
        json.addProperty("message", finding.message());
        JsonArray fixes = new JsonArray();
        for (Fix fix : finding.fixes()) {
            JsonObject one = new JsonObject();
            one.addProperty("title", fix.title());
            one.addProperty("sure", fix.sure());
            one.addProperty("replacement", fix.replacement().orElse(null));
            fixes.add(one);
        }
        json.add("fixes", fixes);
        return json;
    }
}

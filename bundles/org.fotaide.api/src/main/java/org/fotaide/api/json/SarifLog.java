// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Silenced;
import org.fotaide.project.check.Suppression;
import org.fotaide.project.text.TextRange;

/**
 * Findings as a SARIF 2.1.0 log (OASIS standard), for services that show code-scanning results.
 *
 * @param shown how a file is named
 */
public record SarifLog(Function<Path, String> shown) {
    private static final String RULE = "ruleId";

    public JsonObject of(List<Finding> findings) {
        List<JsonObject> results = findings.stream().map(this::result).toList();
        return log(results);
    }

    /**
     * The same with what is silenced: each result then says by what, the others that it is by nothing, as the standard wants
     * it (3.27.23: of all results of a run or of none).
     */
    public JsonObject of(List<Finding> findings, List<Silenced> silenced) {
        List<JsonObject> results = new ArrayList<>();
        findings.forEach(finding -> results.add(result(finding, List.of())));
        silenced.forEach(each -> results.add(result(each.finding(), each.by())));
        return log(results);
    }

    private static JsonObject log(List<JsonObject> results) {
        JsonObject log = new JsonObject();
        log.addProperty(
                "$schema",
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        log.addProperty("version", "2.1.0");
        log.add("runs", list(run(results)));
        return log;
    }

    private static JsonObject run(List<JsonObject> all) {
        JsonObject driver = new JsonObject();
        driver.addProperty("name", "fota");
        driver.add("rules", rules(all));
        JsonObject run = new JsonObject();
        run.add("tool", object("driver", driver));
        run.addProperty("columnKind", "utf16CodeUnits");
        JsonArray results = new JsonArray();
        all.forEach(results::add);
        run.add("results", results);
        return run;
    }

    private static JsonArray rules(List<JsonObject> results) {
        Set<String> ids = new LinkedHashSet<>();
        results.forEach(result -> ids.add(result.get(RULE).getAsString()));
        JsonArray rules = new JsonArray();
        for (String id : ids) {
            JsonObject rule = new JsonObject();
            rule.addProperty("id", id);
            rules.add(rule);
        }
        return rules;
    }

    private JsonObject result(Finding finding) {
        JsonObject result = new JsonObject();
        result.addProperty(RULE, finding.code().id());
        result.addProperty("level", level(finding.severity()));
        result.add("message", message(finding.message()));
        result.add("locations", list(location(finding.file(), finding.range())));
        return result;
    }

    private JsonObject result(Finding finding, List<Suppression> by) {
        JsonArray suppressions = new JsonArray();
        by.forEach(suppression -> suppressions.add(suppression(suppression)));
        JsonObject result = result(finding);
        result.add("suppressions", suppressions);
        return result;
    }

    private static JsonObject suppression(Suppression suppression) {
        JsonObject json = new JsonObject();
        json.addProperty(
                "kind",
                switch (suppression.kind()) {
                    case COMMENT -> "inSource";
                    case PROJECT -> "external";
                });
        suppression.why().ifPresent(why -> json.addProperty("justification", why));
        return json;
    }

    private JsonObject location(Path file, TextRange range) {
        JsonObject region = new JsonObject();
        region.addProperty("startLine", range.start().line() + 1);
        region.addProperty("startColumn", range.start().column() + 1);
        region.addProperty("endLine", range.end().line() + 1);
        region.addProperty("endColumn", range.end().column() + 1);
        JsonObject place = new JsonObject();
        JsonObject artifact = new JsonObject();
        artifact.addProperty("uri", uri(shown.apply(file)));
        place.add("artifactLocation", artifact);
        place.add("region", region);
        return object("physicalLocation", place);
    }

    private static String uri(String path) {
        Path given = Path.of(path);
        return given.isAbsolute()
                ? given.toUri().toString()
                : URI.create("").resolve(encoded(path.replace('\\', '/'))).toString();
    }

    private static String encoded(String path) {
        return Path.of("/").resolve(path).toUri().getRawPath().substring(1);
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFORMATION -> "note";
        };
    }

    private static JsonObject message(String text) {
        JsonObject message = new JsonObject();
        message.addProperty("text", text);
        return message;
    }

    private static JsonObject object(String key, JsonObject value) {
        JsonObject json = new JsonObject();
        json.add(key, value);
        return json;
    }

    private static JsonArray list(JsonObject only) {
        JsonArray list = new JsonArray();
        list.add(only);
        return list;
    }
}

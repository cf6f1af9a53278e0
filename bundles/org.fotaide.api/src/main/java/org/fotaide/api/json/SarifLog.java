// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.project.check.Finding;
import org.fotaide.project.text.TextRange;

/**
 * Findings as a SARIF 2.1.0 log (OASIS standard), for services that show code-scanning results.
 *
 * @param shown how a file is named
 */
public record SarifLog(Function<Path, String> shown) {
    public JsonObject of(List<Finding> findings) {
        JsonObject log = new JsonObject();
        log.addProperty(
                "$schema",
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        log.addProperty("version", "2.1.0");
        log.add("runs", list(run(findings)));
        return log;
    }

    private JsonObject run(List<Finding> findings) {
        JsonObject driver = new JsonObject();
        driver.addProperty("name", "fota");
        driver.add("rules", rules(findings));
        JsonObject run = new JsonObject();
        run.add("tool", object("driver", driver));
        run.addProperty("columnKind", "utf16CodeUnits");
        JsonArray results = new JsonArray();
        findings.forEach(finding -> results.add(result(finding)));
        run.add("results", results);
        return run;
    }

    private static JsonArray rules(List<Finding> findings) {
        Set<String> ids = new LinkedHashSet<>();
        findings.forEach(finding -> ids.add(finding.code().id()));
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
        result.addProperty("ruleId", finding.code().id());
        result.addProperty("level", level(finding.severity()));
        result.add("message", message(finding.message()));
        result.add("locations", list(location(finding.file(), finding.range())));
        return result;
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

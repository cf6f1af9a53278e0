// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.schema;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fotaide.project.manifest.ManifestKeys;
import org.fotaide.project.manifest.type.ByteNumberType;
import org.fotaide.project.manifest.type.ChoiceType;
import org.fotaide.project.manifest.type.FieldsType;
import org.fotaide.project.manifest.type.FindingCodeType;
import org.fotaide.project.manifest.type.HostType;
import org.fotaide.project.manifest.type.ItemsType;
import org.fotaide.project.manifest.type.Key;
import org.fotaide.project.manifest.type.KnownValue;
import org.fotaide.project.manifest.type.LocationType;
import org.fotaide.project.manifest.type.LoginType;
import org.fotaide.project.manifest.type.NamedType;
import org.fotaide.project.manifest.type.RomNameType;
import org.fotaide.project.manifest.type.ScalarType;
import org.fotaide.project.manifest.type.TextType;
import org.fotaide.project.manifest.type.ValueType;
import org.fotaide.project.manifest.type.VersionType;
import org.fotaide.project.manifest.type.WholeNumberType;

/**
 * The JSON schema of fota.yaml, for editors that know nothing else of it; docs/fota.schema.json is this text.
 *
 * <pre>{@code
 * String json = new ManifestSchema().text();
 * }</pre>
 */
public final class ManifestSchema {
    private static final String ROM_NAME =
            "^[vb](0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){2}t[1-9][0-9]{0,9}\\([olan]\\)$";
    private static final String FINDING_CODE = "^[a-z]+(-[a-z0-9]+)+$";
    private static final List<String> SINGLE = List.of("string", "number", "boolean");

    public String text() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "fota.yaml");
        schema.put("description", "A firmware project that is updated over the air.");
        schema.putAll(schema(ManifestKeys.FILE));
        return new JsonText().of(schema);
    }

    private Map<String, Object> schema(ValueType type) {
        if (type instanceof FieldsType fields) {
            return fields.brief()
                    .map(key -> ordered("anyOf", List.of(schema(key.type()), fields(fields))))
                    .orElseGet(() -> fields(fields));
        }
        if (type instanceof NamedType named) {
            return ordered("type", List.of("object", "null"), "additionalProperties", schema(named.value()));
        }
        if (type instanceof ItemsType items) {
            return ordered("type", List.of("array", "null"), "items", schema(items.item()));
        }
        return scalar((ScalarType<?>) type);
    }

    private Map<String, Object> fields(FieldsType type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        type.keys().forEach(key -> properties.put(key.name(), property(key)));
        List<String> required =
                type.keys().stream().filter(Key::required).map(Key::name).toList();
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", required.isEmpty() ? List.of("object", "null") : "object");
        schema.put("additionalProperties", false);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        schema.put("properties", properties);
        return schema;
    }

    private Map<String, Object> property(Key key) {
        Map<String, Object> property = new LinkedHashMap<>();
        String otherwise =
                key.fallback().map(value -> " Without it: " + value + ".").orElse("");
        property.put("description", key.description() + otherwise);
        property.putAll(schema(key.type()));
        return property;
    }

    private static Map<String, Object> scalar(ScalarType<?> type) {
        if (type instanceof RomNameType) {
            return ordered("type", "string", "pattern", ROM_NAME);
        }
        if (type instanceof ChoiceType<?> choice) {
            return choice(choice);
        }
        if (type instanceof WholeNumberType number) {
            return ordered("type", "integer", "minimum", number.least(), "maximum", number.largest());
        }
        if (type instanceof ByteNumberType) {
            return ordered(
                    "type",
                    List.of("integer", "string"),
                    "minimum",
                    0,
                    "maximum",
                    0xFFFF_FFFFL,
                    "pattern",
                    ByteNumberType.PATTERN);
        }
        if (type instanceof VersionType<?> version) {
            return ordered("type", List.of("string", "number"), "pattern", version.pattern());
        }
        if (type instanceof FindingCodeType) {
            // which ones there are depends on what is installed
            return ordered("type", "string", "pattern", FINDING_CODE);
        }
        if (type instanceof HostType) {
            return ordered("type", SINGLE, "pattern", "^\\s*[^\\s/#@]+\\s*$");
        }
        if (type instanceof LoginType) {
            return ordered("type", "string", "pattern", "^[^\\s/]+$");
        }
        if (type instanceof TextType || type instanceof LocationType) {
            return ordered("type", SINGLE, "pattern", "\\S");
        }
        throw new IllegalStateException("no schema for " + type);
    }

    /** A choice that looks like a number is one for some readers of YAML. */
    private static Map<String, Object> choice(ChoiceType<?> type) {
        List<Object> values = new ArrayList<>();
        for (KnownValue known : type.known()) {
            values.add(known.text());
            if (known.text().matches("[0-9]+(\\.[0-9]+)?")) {
                values.add(new BigDecimal(known.text()));
            }
        }
        return ordered("enum", values);
    }

    private static Map<String, Object> ordered(Object... pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i].toString(), pairs[i + 1]);
        }
        return map;
    }
}

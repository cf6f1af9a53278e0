// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import org.fotaide.firmware.finding.Fault;
import org.fotaide.firmware.finding.Repair;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReading;

/** A ROM name taken apart, for scripts (DESIGN.md 3). */
public final class RomJson {
    public JsonObject of(RomNameReading reading) {
        JsonObject json = new JsonObject();
        json.addProperty("name", reading.text());
        json.addProperty("legal", reading.legal());
        reading.name().ifPresentOrElse(name -> parts(name, json), () -> noParts(json));
        JsonArray findings = new JsonArray();
        reading.faults().forEach(fault -> findings.add(finding(fault, reading)));
        json.add("findings", findings);
        return json;
    }

    private static void parts(RomName name, JsonObject json) {
        json.addProperty("type", String.valueOf(name.type().letter()));
        json.addProperty("number", name.number().toString());
        json.addProperty("value", name.value());
        json.addProperty("ptype", name.ptype().number());
        json.addProperty("flag", String.valueOf(name.flag().letter()));
    }

    private static void noParts(JsonObject json) {
        for (String part : new String[] {"type", "number", "value", "ptype", "flag"}) {
            json.add(part, JsonNull.INSTANCE);
        }
    }

    private static JsonObject finding(Fault fault, RomNameReading reading) {
        JsonObject json = new JsonObject();
        json.addProperty("line", 1);
        json.addProperty("column", fault.span().start() + 1);
        json.addProperty("endLine", 1);
        json.addProperty("endColumn", fault.span().end() + 1);
        json.addProperty("severity", fault.code().severity().word());
        json.addProperty("code", fault.code().id());
        json.addProperty("message", fault.message());
        JsonArray fixes = new JsonArray();
        for (Repair repair : reading.repairs()) {
            JsonObject fix = new JsonObject();
            fix.addProperty("title", repair.title());
            fix.addProperty("sure", repair.sure());
            fix.addProperty("replacement", repair.replacement());
            fixes.add(fix);
        }
        json.add("fixes", fixes);
        return json;
    }
}

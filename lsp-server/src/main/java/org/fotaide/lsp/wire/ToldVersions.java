// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.wire;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceUnchangedDocumentDiagnosticReport;

/** Says {@code "version": null} of what no editor holds, where the protocol does not allow to leave that out. */
final class ToldVersions implements TypeAdapterFactory {
    private static final String VERSION = "version";
    private static final Set<Class<?>> TYPES = Set.of(
            VersionedTextDocumentIdentifier.class,
            WorkspaceFullDocumentDiagnosticReport.class,
            WorkspaceUnchangedDocumentDiagnosticReport.class);

    @Override
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        return TYPES.contains(type.getRawType()) ? new Told<>(gson, gson.getDelegateAdapter(this, type)) : null;
    }

    private static final class Told<T> extends TypeAdapter<T> {
        private final Gson gson;
        private final TypeAdapter<T> usual;

        Told(Gson gson, TypeAdapter<T> usual) {
            this.gson = gson;
            this.usual = usual;
        }

        @Override
        public T read(JsonReader in) throws IOException {
            return usual.read(in);
        }

        @Override
        public void write(JsonWriter out, T value) throws IOException {
            JsonObject object = usual.toJsonTree(value).getAsJsonObject();
            boolean told = object.has(VERSION) && !object.get(VERSION).isJsonNull();
            out.beginObject();
            for (Map.Entry<String, JsonElement> part : object.entrySet()) {
                out.name(part.getKey());
                gson.getAdapter(JsonElement.class).write(out, part.getValue());
            }
            if (!told) {
                boolean before = out.getSerializeNulls();
                out.setSerializeNulls(true);
                out.name(VERSION).nullValue();
                out.setSerializeNulls(before);
            }
            out.endObject();
        }
    }
}

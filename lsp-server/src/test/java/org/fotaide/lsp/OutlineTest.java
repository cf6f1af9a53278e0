// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.Test;

class OutlineTest extends EditorAndServer {
    private List<DocumentSymbol> outline() throws Exception {
        return TestClient.get(documents().documentSymbol(new DocumentSymbolParams(identifier()))).stream()
                .map(Either::getRight)
                .toList();
    }

    @Test
    void an_outline_has_the_keys_and_what_the_project_named() throws Exception {
        client.hello();
        client.open(file, WHOLE);
        List<String> lines = new ArrayList<>();
        outline().forEach(symbol -> write(symbol, "", lines));
        assertEquals("""
                Namespace product  [product]
                  Property name light [name]
                  Property ptype 45772 [ptype]
                Constant v1.0.2t45772(a) version, value 1000002 [v1.0.2t45772(a)]
                Namespace flash  [flash]
                  Property size 1MB [size]
                  Property map 512+512 [map]
                  Namespace regions  [regions]
                    Struct master_device_key 0x7E000 to 0x7EFFF [master_device_key]
                      Property name master_device_key [name]
                      Property offset 0x7E000 [offset]
                      Property size 4KB [size]
                    Struct settings 0x7C000 to 0x7CFFF ["settings"]
                      Property name settings [name]
                      Property offset 0x7C000 [offset]
                      Property size 4KB [size]
                Namespace build  [build]
                  Property system make [system]
                  Property directory firmware [directory]
                Namespace devices  [devices]
                  Object bench espota to esp8266-00c0de.local [bench]
                    Property via espota [via]
                    Property host esp8266-00c0de.local [host]
                Namespace publish  [publish]
                  Package site sftp to sftp://ota@example.org/srv/fota [site]
                    Property via sftp [via]
                    Property url sftp://ota@example.org/srv/fota [url]
                Namespace sign  [sign]
                  Property key keys/private.pem [key]
                Namespace releases  [releases]
                  Constant v1.0.1t45772(a) release, value 1000001 [v1.0.1t45772(a)]
                """.strip(), String.join("\n", lines));
    }

    private static void write(DocumentSymbol symbol, String indent, List<String> lines) {
        String label = text(WHOLE, symbol.getSelectionRange());
        assertTrue(text(WHOLE, symbol.getRange()).contains(label));
        lines.add("%s%s %s %s [%s]".formatted(indent, symbol.getKind(), symbol.getName(), symbol.getDetail(), label));
        symbol.getChildren().forEach(child -> write(child, indent + "  ", lines));
    }

    @Test
    void a_file_of_another_kind_has_none() throws Exception {
        file = folder.resolve("other.yaml");
        client.hello();
        client.open(file, WHOLE);
        assertEquals(List.of(), outline());
    }
}

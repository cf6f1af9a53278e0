// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.conformance;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.fotaide.lsp.wire.RawClient;

/** A client of bytes that can all that there is in LSP 3.17, in a folder with a file of each kind. */
final class Editor implements AutoCloseable {
    /** File by file; each says something that the features answer to, and some is wrong. */
    static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("fota.yaml", """
                    # The light \ud83d\udca1 of the h\u00e4ll.
                    # It shines.
                    product: {name: "\u4e2d\ud83d\udca1", ptype: 45772}
                    version: v1.0.2t45772(A) # \ud83d\udca1
                    flash:
                        size:   1MB
                        map: 512+512
                        regions:
                          - {name: "key \ud83d\udca1", offset: 0x7E000, size: 4KB}
                    build: {system: make, directory: src}
                    devices:
                      bench: {via: espota, host: esp8266-00c0de.local}
                    releases:
                      - v1.0.1t45772(a)
                    """),
            Map.entry("src/version.h", """
                    /* \ud83d\udca1 */ #define NAME "\u00e4" "v1.0.3t45772(a)"
                    #define VERSION_NUM "1.0.2"
                    #define VERSION_TYPE "V"
                    """),
            Map.entry("src/main.c", """
                    // \ud83d\udca1
                    void check(void) {
                        system_upgrade_start(0);
                        const char *path = "/v1.0.2t45772(a)/user1.bin";
                    }
                    """),
            Map.entry("src/Makefile", "# \ud83d\udca1\nSPI_SIZE_MAP ?= 9\nall:\n\tmake BOOT=new APP=1\n"),
            Map.entry("platformio.ini", "; \ud83d\udca1\n[env:a]\nupload_flags = --auth=\u00e4\ud83d\udca1 --port=1\n"),
            Map.entry(
                    "partitions.csv",
                    "# \ud83d\udca1\nnvs, data, nvs, 0x9001, 0x4000\napp\ud83d\udca1, app, ota_0, 0x10000, 1M\n"),
            Map.entry(
                    "ld/eagle.app.v6.new.1024.app1.ld",
                    "/* \ud83d\udca1 */ MEMORY { irom0_0_seg : org = 0x40201011, len = 0x6B000 }\n"),
            Map.entry("upload.sh", "# \ud83d\udca1\nfota upload --device bench\n"),
            Map.entry("V1.0.1t45772(a)/user1.bin", "no image"));

    private static final String CAPABILITIES = """
            {
              "general": {"positionEncodings": ["ENCODING"], "staleRequestSupport": {"cancel": true, "retryOnContentModified": []}},
              "window": {"workDoneProgress": true, "showMessage": {}, "showDocument": {"support": true}},
              "workspace": {
                "applyEdit": true,
                "workspaceEdit": {"documentChanges": true, "resourceOperations": ["create", "rename", "delete"]},
                "configuration": true,
                "workspaceFolders": true,
                "didChangeConfiguration": {"dynamicRegistration": true},
                "didChangeWatchedFiles": {"dynamicRegistration": true, "relativePatternSupport": true},
                "fileOperations": {"didRename": true, "willRename": true, "didCreate": true, "didDelete": true},
                "symbol": {"resolveSupport": {"properties": ["location.range"]}},
                "semanticTokens": {"refreshSupport": true},
                "codeLens": {"refreshSupport": true},
                "inlayHint": {"refreshSupport": true},
                "diagnostics": {"refreshSupport": true}
              },
              "textDocument": {
                "hover": {"contentFormat": ["markdown", "plaintext"]},
                "completion": {"completionItem": {"snippetSupport": true, "documentationFormat": ["markdown"]}},
                "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
                "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "source"]}}},
                "rename": {"prepareSupport": true},
                "publishDiagnostics": {"relatedInformation": true, "versionSupport": true, "codeDescriptionSupport": true,
                    "tagSupport": {"valueSet": [1, 2]}},
                "semanticTokens": {"requests": {"range": true, "full": {"delta": true}}, "tokenTypes": [],
                    "tokenModifiers": [], "formats": ["relative"]},
                "foldingRange": {},
                "selectionRange": {},
                "diagnostic": {"relatedDocumentSupport": true}
              }
            }
            """;

    private final RawClient client;
    private final Path folder;
    private final Texts texts;
    private final Hello server;

    private Editor(RawClient client, Path folder, Texts texts, Hello server) {
        this.client = client;
        this.folder = folder;
        this.texts = texts;
        this.server = server;
    }

    /** Writes the files and says hello as a client that can all. */
    static Editor in(Path folder, String encoding) throws Exception {
        return in(folder, encoding, client -> {});
    }

    /**
     * The same.
     *
     * @param ready is told before anything is said, so that the client can be taught answers
     */
    static Editor in(Path folder, String encoding, Consumer<RawClient> ready) throws Exception {
        return begin(folder, encoding, CAPABILITIES.replace("ENCODING", encoding), "null", ready);
    }

    /** Writes the files and says hello as a client that can next to nothing, with options of its own. */
    static Editor of(Path folder, String encoding, String options) throws Exception {
        String capabilities = "{\"general\":{\"positionEncodings\":[\"" + encoding + "\"]}}";
        return begin(folder, encoding, capabilities, options, client -> {});
    }

    private static Editor begin(
            Path folder, String encoding, String capabilities, String options, Consumer<RawClient> ready)
            throws Exception {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Path written = folder.resolve(file.getKey());
            Files.createDirectories(written.getParent());
            Files.writeString(written, file.getValue());
        }
        RawClient client = RawClient.start();
        ready.accept(client);
        String hello = "{\"processId\":null,\"rootUri\":null,\"capabilities\":" + capabilities
                + ",\"initializationOptions\":" + options + ",\"workspaceFolders\":[{\"name\":\"\",\"uri\":\""
                + folder.toUri() + "\"}]}";
        JsonObject result = client.result("initialize", hello).getAsJsonObject();
        client.tell("initialized", "{}");
        return new Editor(client, folder, new Texts(encoding), new Hello(result));
    }

    /** Opens one of the files with its text. */
    String open(String name) throws Exception {
        return open(name, FILES.get(name));
    }

    String open(String name, String text) throws Exception {
        String uri = folder.resolve(name).toUri().toString();
        JsonObject document = new JsonObject();
        document.addProperty("uri", uri);
        document.addProperty("languageId", "plaintext");
        document.addProperty("version", 1);
        document.addProperty("text", text);
        texts.open().put(uri, text);
        client.tell("textDocument/didOpen", "{\"textDocument\":" + document + "}");
        return uri;
    }

    Asked at(String uri, int line, int column) {
        return new Asked(uri, new Texts.Place(line, column), texts, server);
    }

    RawClient client() {
        return client;
    }

    Texts texts() {
        return texts;
    }

    Hello server() {
        return server;
    }

    Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}

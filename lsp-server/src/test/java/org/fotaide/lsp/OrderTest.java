// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class OrderTest {
    @TempDir
    private Path folder;

    private TestClient client;

    @BeforeEach
    void start() throws Exception {
        client = new TestClient(Map.of());
    }

    @AfterEach
    void end() throws Exception {
        client.close();
    }

    @Test
    void nothing_is_answered_before_the_hello_nor_after_the_goodbye() throws Exception {
        assertRefused(ResponseErrorCode.ServerNotInitialized, this::hover);
        assertRefused(
                ResponseErrorCode.ServerNotInitialized,
                () -> TestClient.get(client.server().shutdown()));
        client.hello(folder);
        hover();
        assertRefused(
                ResponseErrorCode.InvalidRequest,
                () -> TestClient.get(client.server().initialize(new InitializeParams())));
        hover();
        TestClient.get(client.server().shutdown());
        assertRefused(ResponseErrorCode.InvalidRequest, this::hover);
        assertRefused(
                ResponseErrorCode.InvalidRequest,
                () -> TestClient.get(client.server().shutdown()));
        assertEquals(0, client.exitAtOnce());
    }

    private void hover() throws Exception {
        TestClient.get(client.server()
                .getTextDocumentService()
                .hover(new HoverParams(
                        new TextDocumentIdentifier(TestClient.uri(folder.resolve("fota.yaml"))), new Position(0, 0))));
    }

    private static void assertRefused(ResponseErrorCode code, Executable request) {
        ExecutionException failed = assertThrows(ExecutionException.class, request);
        assertEquals(
                code.getValue(),
                ((ResponseErrorException) failed.getCause()).getResponseError().getCode());
    }
}

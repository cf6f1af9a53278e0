// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that are no messages, and messages that cannot be taken: each is answered for, and the next request as if nothing was. */
class BadMessageTest {
    private static final String HOVER = "textDocument/hover";
    private static final String PLACE =
            "{\"textDocument\":{\"uri\":\"file:///x\"},\"position\":{\"line\":0,\"character\":0}}";

    private RawClient client;

    @BeforeEach
    void start() throws Exception {
        client = RawClient.start();
    }

    @AfterEach
    void end() throws Exception {
        client.close();
    }

    private void hello() throws Exception {
        client.result("initialize", "{\"processId\":null,\"rootUri\":null,\"capabilities\":{}}");
        client.tell("initialized", "{}");
    }

    private void stillServes() throws Exception {
        assertEquals(JsonNull.INSTANCE, client.result(HOVER, PLACE));
        assertEquals(0, client.goodbye());
    }

    static Stream<Arguments> strayBytes() {
        return Stream.of(
                Arguments.of("X-Header: 1\r\n\r\n", -32700),
                Arguments.of("Content-Length: abc\r\n\r\n", -32700),
                Arguments.of("Content-Length: -5\r\n\r\n", -32700),
                Arguments.of("Content-Length:\r\n\r\n", -32700),
                Arguments.of("Content-Length: 2147483647\r\n\r\n{}", -32700),
                Arguments.of("Content-Length: 99999999999999999999999\r\n\r\n", -32700),
                Arguments.of("{\"jsonrpc\":\"2.0\"}\r\n\r\n", -32700),
                Arguments.of("x".repeat(100_000) + "\r\n\r\n", -32700),
                Arguments.of("Content-Length: 2\r\nContent-Type: text/plain; charset=utf-16\r\n\r\n{}", -32700),
                Arguments.of(framed(""), -32700),
                Arguments.of(framed("no json"), -32700),
                Arguments.of(framed("{\"id\": 5,"), -32700),
                Arguments.of(framed("null"), -32600),
                Arguments.of(framed("{}"), -32600),
                Arguments.of(framed("[]"), -32600),
                Arguments.of(framed("[{\"jsonrpc\":\"2.0\",\"method\":\"x/y\"}]"), -32600),
                Arguments.of(framed("{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"textDocument/hover\"}"), -32600),
                Arguments.of(framed("{" + "[".repeat(999)), -32700));
    }

    private static String framed(String content) {
        return "Content-Length: " + content.length() + "\r\n\r\n" + content;
    }

    @ParameterizedTest(name = "[{index}]")
    @MethodSource("strayBytes")
    void what_is_no_message_is_refused_without_a_number(String bytes, int code) throws Exception {
        hello();
        client.text(bytes);
        assertEquals(code, client.stray().getAsJsonObject("error").get("code").getAsInt());
        stillServes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "content-length: %d\r\n\r\n",
                "CONTENT-LENGTH:%d\r\n\r\n",
                "Content-Length: %d\n\n",
                "Content-Type: application/vscode-jsonrpc; charset=utf8\r\nContent-Length: %d\r\n\r\n",
                "\r\n\r\nContent-Length: %d \r\nContent-Type: application/vscode-jsonrpc; charset=\"UTF-8\"\r\n\r\n"
            })
    void headers_are_taken_in_any_spelling(String header) throws Exception {
        hello();
        String message = "{\"jsonrpc\":\"2.0\",\"id\":\"a word\",\"method\":\"shutdown\"}";
        String answered = "{\"jsonrpc\":\"2.0\",\"id\":\"é\",\"error\":{\"code\":1,\"message\":\"\"}}";
        client.text(header.formatted(answered.getBytes(StandardCharsets.UTF_8).length) + answered);
        client.text(header.formatted(message.length()) + message);
        client.message("{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
        assertEquals(0, client.status());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nope/nope            | {}      | -32601",
                "nope/nope            | ``      | -32601",
                "textDocument/nope    | []      | -32601",
                "$/nope               | {}      | -32601",
                "textDocument/hover   | ``      | -32602",
                "textDocument/hover   | {}      | -32602",
                "textDocument/hover   | [1,2]   | -32602",
                "textDocument/hover   | \"x\"   | -32602",
                "textDocument/hover   | {\"textDocument\":{\"uri\":[]}} | -32602",
                "textDocument/hover   | {\"textDocument\":{\"uri\":\"x\"},\"position\":{\"line\":1e99,\"character\":0}} | -32602",
                "workspace/executeCommand | {\"command\":\"nope\"} | -32602",
                "workspace/executeCommand | {\"command\":\"fota.build\",\"arguments\":[1]} | -32602",
                "workspace/executeCommand | {\"command\":\"fota.devices\",\"arguments\":[{\"seconds\":\"x\"}]} | -32602",
                "initialize           | {\"capabilities\":{}} | -32600",
            })
    void a_request_that_cannot_be_answered_says_why(String method, String params, int code) throws Exception {
        hello();
        JsonObject error = client.ask(method, params).getAsJsonObject("error");
        assertEquals(code, error.get("code").getAsInt(), error::toString);
        assertTrue(error.get("message").getAsString().lines().count() == 1, error::toString);
        assertTrue(!error.get("message").getAsString().contains("java."), error::toString);
        stillServes();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "$/nope                       | {}",
                "nope/nope                    | {}",
                "$/cancelRequest              | {\"id\":4711}",
                "$/cancelRequest              | {}",
                "$/setTrace                   | {\"value\":\"verbose\"}",
                "window/workDoneProgress/cancel | {\"token\":\"nobody's\"}",
                "textDocument/didOpen         | {}",
                "textDocument/didOpen         | 7",
                "textDocument/didOpen         | {\"textDocument\":{\"uri\":\"%%%\",\"languageId\":\"c\",\"version\":1,\"text\":\"\"}}",
                "textDocument/didOpen         | {\"textDocument\":{\"uri\":\"untitled:a\\u0000b\",\"languageId\":\"c\",\"version\":1,\"text\":\"\"}}",
                "textDocument/didOpen         | {\"textDocument\":{\"uri\":\"\",\"languageId\":\"\",\"version\":-1,\"text\":\"\"}}",
                "textDocument/didChange       | {\"textDocument\":{\"uri\":\"file:///never/opened\",\"version\":3},\"contentChanges\":[{\"text\":\"x\"}]}",
                "textDocument/didChange       | {\"textDocument\":{}}",
                "textDocument/didClose        | {\"textDocument\":{\"uri\":\"file:///never/opened\"}}",
                "textDocument/didSave         | {\"textDocument\":{\"uri\":\"file:///never/opened\"}}",
                "workspace/didChangeWatchedFiles | {\"changes\":[{\"uri\":\"file:///nowhere/fota.yaml\",\"type\":9},{\"uri\":\"http://x/\",\"type\":1}]}",
                "workspace/didChangeWatchedFiles | {}",
                "workspace/didChangeWorkspaceFolders | {\"event\":{\"added\":[{\"uri\":\"file:///nowhere\",\"name\":\"\"},{\"uri\":\"::\",\"name\":\"\"}],\"removed\":[{\"uri\":\"file:///else\",\"name\":\"\"}]}}",
                "workspace/didChangeConfiguration | {\"settings\":null}",
                "workspace/didChangeConfiguration | {\"settings\":{\"fota\":[1,{\"x\":null}]}}",
                "workspace/didChangeConfiguration | ``",
            })
    void a_notification_that_means_nothing_is_passed_over(String method, String params) throws Exception {
        hello();
        client.message("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\""
                + (params.isEmpty() ? "" : ",\"params\":" + params) + "}");
        stillServes();
        assertEquals(List.of(), client.strays());
    }

    @Test
    void answers_that_nobody_waits_for_are_passed_over() throws Exception {
        hello();
        client.message("{\"jsonrpc\":\"2.0\",\"id\":4711,\"result\":{}}");
        client.message("{\"jsonrpc\":\"2.0\",\"id\":\"zz\",\"error\":{\"code\":1,\"message\":\"x\"}}");
        client.message("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":1,\"message\":\"x\"}}");
        stillServes();
    }

    @Test
    void characters_that_are_not_utf8_cost_only_themselves() throws Exception {
        hello();
        byte[] content =
                ("{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didOpen\",\"params\":{\"textDocument\":{\"uri\":"
                                + "\"file:///x\",\"languageId\":\"c\",\"version\":1,\"text\":\"\u00ff\u00fe\u00c3\"}}}")
                        .getBytes(StandardCharsets.ISO_8859_1);
        client.message(content);
        stillServes();
    }

    @Test
    void nothing_is_taken_before_a_hello_that_can_be_understood() throws Exception {
        assertEquals(-32602, client.errorCode("initialize", ""));
        assertEquals(-32002, client.errorCode(HOVER, PLACE));
        assertEquals(-32002, client.errorCode("shutdown", ""));
        client.tell("textDocument/didOpen", "{\"textDocument\":{\"uri\":\"file:///x\"}}");
        hello();
        stillServes();
    }

    @Test
    void every_request_of_a_storm_of_cancels_has_one_answer() throws Exception {
        hello();
        List<RawClient.Sent> sent = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            sent.add(client.send(i % 3 == 0 ? "workspace/symbol" : HOVER, i % 3 == 0 ? "{\"query\":\"\"}" : PLACE));
        }
        Collections.shuffle(sent, new Random(3));
        for (RawClient.Sent each : sent) {
            client.tell("$/cancelRequest", "{\"id\":" + each.id() + "}");
        }
        Set<Integer> codes = new TreeSet<>();
        for (RawClient.Sent each : sent) {
            JsonObject answer = each.await();
            assertTrue(answer.has("result") != answer.has("error"), answer::toString);
            if (answer.has("error")) {
                codes.add(answer.getAsJsonObject("error").get("code").getAsInt());
            }
        }
        assertTrue(Set.of(-32800).containsAll(codes), codes::toString);
        assertEquals(List.of(), client.strays());
        stillServes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Content-Length: 4000\r\n\r\n{\"jso", "Content-Len", "{"})
    void a_client_that_goes_in_the_middle_of_a_word_takes_the_server_along(String last) throws Exception {
        hello();
        client.text(last);
        assertEquals(1, client.vanish());
    }
}

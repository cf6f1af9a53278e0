// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.lsp4j.jsonrpc.JsonRpcException;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageReaderTest {
    /** What a handler may throw on the thread that reads: a mistake, text nested too deep, no more threads, a class that went. */
    static Stream<Throwable> failures() {
        return Stream.of(
                new IllegalStateException("a mistake"),
                new JsonRpcException(new IOException("nobody reads the answer")),
                new StackOverflowError(),
                new OutOfMemoryError("unable to create native thread"),
                new NoClassDefFoundError("gone"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void a_message_that_brings_its_handler_down_is_followed_by_the_next(Throwable failure) {
        List<String> taken = new ArrayList<>();
        read(message -> {
            String method = ((NotificationMessage) message).getMethod();
            taken.add(method);
            if (method.equals("first")) {
                thrown(failure);
            }
        });
        assertEquals(List.of("first", "exit"), taken);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void an_answer_that_nobody_takes_is_followed_by_the_next_message(Throwable failure) {
        List<String> taken = new ArrayList<>();
        Refusals refusals = new Refusals();
        refusals.answerTo(answer -> thrown(failure));
        new MessageReader(new Frames(stream("{]", note("exit"))), new MessageJsonHandler(Map.of()), refusals)
                .listen(message -> taken.add(((NotificationMessage) message).getMethod()));
        assertEquals(List.of("exit"), taken);
    }

    private static void read(MessageConsumer consumer) {
        new MessageReader(
                        new Frames(stream(note("first"), note("exit"))),
                        new MessageJsonHandler(Map.of()),
                        new Refusals())
                .listen(consumer);
    }

    private static void thrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    private static String note(String method) {
        return "{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\"}";
    }

    private static ByteArrayInputStream stream(String... messages) {
        StringBuilder all = new StringBuilder();
        for (String message : messages) {
            all.append("Content-Length: ")
                    .append(message.length())
                    .append("\r\n\r\n")
                    .append(message);
        }
        return new ByteArrayInputStream(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}

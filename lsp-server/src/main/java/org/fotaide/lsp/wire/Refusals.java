// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.wire;

import java.util.Optional;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;

/** Answers messages that are not taken. */
final class Refusals {
    private static final String VERSION = "2.0";

    private Optional<MessageConsumer> toClient = Optional.empty();

    void answerTo(MessageConsumer client) {
        toClient = Optional.of(client);
    }

    /** Something whose sender expects no answer by a number, or whose number cannot be told. */
    void refuse(ResponseErrorCode code, String message) {
        send(new ResponseMessage(), new ResponseError(code, message, null));
    }

    void refuse(RequestMessage request, ResponseErrorCode code, String message) {
        ResponseMessage answer = new ResponseMessage();
        answer.setRawId(request.getRawId());
        send(answer, new ResponseError(code, message, null));
    }

    private void send(ResponseMessage answer, ResponseError error) {
        answer.setJsonrpc(VERSION);
        answer.setError(error);
        toClient.ifPresent(consumer -> consumer.consume(answer));
    }
}

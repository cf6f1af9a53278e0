// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseMessage;

/**
 * The order of the protocol (LSP 3.17, lifecycle messages): nothing is answered before {@code initialize}, which comes once,
 * nor after {@code shutdown}, but for {@code exit}. Wraps both directions of one connection.
 */
final class Order implements UnaryOperator<MessageConsumer> {
    private static final String HELLO = "initialize";
    private static final String GOODBYE = "shutdown";
    private static final String EXIT = "exit";

    private Optional<MessageConsumer> toClient = Optional.empty();
    private boolean begun;
    private boolean over;

    @Override
    public MessageConsumer apply(MessageConsumer next) {
        if (next instanceof RemoteEndpoint) {
            return message -> take(message, next);
        }
        toClient = Optional.of(next);
        return next;
    }

    private void take(Message message, MessageConsumer next) {
        if (message instanceof RequestMessage request) {
            Optional<ResponseError> refusal = refusal(request.getMethod());
            if (refusal.isPresent()) {
                refuse(request, refusal.get());
                return;
            }
            begun = true;
            over |= request.getMethod().equals(GOODBYE);
        }
        boolean untimely = message instanceof NotificationMessage note
                && (!begun || over)
                && !note.getMethod().equals(EXIT);
        if (!untimely) {
            next.consume(message);
        }
    }

    private Optional<ResponseError> refusal(String method) {
        if (over) {
            return Optional.of(error(ResponseErrorCode.InvalidRequest, method + " comes after shutdown"));
        }
        if (!begun && !method.equals(HELLO)) {
            return Optional.of(error(ResponseErrorCode.ServerNotInitialized, method + " comes before initialize"));
        }
        return begun && method.equals(HELLO)
                ? Optional.of(error(ResponseErrorCode.InvalidRequest, "initialize comes a second time"))
                : Optional.empty();
    }

    private static ResponseError error(ResponseErrorCode code, String message) {
        return new ResponseError(code, message, null);
    }

    private void refuse(RequestMessage request, ResponseError error) {
        ResponseMessage answer = new ResponseMessage();
        answer.setJsonrpc(request.getJsonrpc());
        answer.setRawId(request.getRawId());
        answer.setError(error);
        toClient.ifPresent(consumer -> consumer.consume(answer));
    }
}

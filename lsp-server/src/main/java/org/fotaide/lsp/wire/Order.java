// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.wire;

import java.util.function.UnaryOperator;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.validation.ReflectiveMessageValidator;

/**
 * The order of the protocol (LSP 3.17, lifecycle messages): nothing is answered before {@code initialize}, which comes once,
 * nor after {@code shutdown}, but for {@code exit}. Wraps both directions of one connection. A request has to be whole; of a
 * notification, what is there counts.
 */
final class Order implements UnaryOperator<MessageConsumer> {
    private static final String HELLO = "initialize";
    private static final String GOODBYE = "shutdown";
    private static final String EXIT = "exit";

    /** Requests of this kind may be left out by whoever does not know them, which they have to be told. */
    private static final String OPTIONAL = "$/";

    private final Refusals refusals;
    private boolean begun;
    private boolean over;

    Order(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    public MessageConsumer apply(MessageConsumer next) {
        if (next instanceof RemoteEndpoint) {
            MessageConsumer whole = new ReflectiveMessageValidator(next);
            return message -> take(message, next, whole);
        }
        refusals.answerTo(next);
        return next;
    }

    private void take(Message message, MessageConsumer next, MessageConsumer whole) {
        if (message instanceof RequestMessage request) {
            if (inOrder(request)) {
                fill(request);
                whole.consume(message);
            }
            return;
        }
        boolean untimely = message instanceof NotificationMessage note
                && (!begun || over)
                && !note.getMethod().equals(EXIT);
        if (!untimely) {
            next.consume(message);
        }
    }

    /** A client that says nothing of its abilities has none. */
    private static void fill(RequestMessage request) {
        if (request.getParams() instanceof InitializeParams hello && hello.getCapabilities() == null) {
            hello.setCapabilities(new ClientCapabilities());
        }
    }

    private boolean inOrder(RequestMessage request) {
        String method = request.getMethod();
        if (over) {
            return refused(request, ResponseErrorCode.InvalidRequest, " comes after shutdown");
        }
        if (!begun && !method.equals(HELLO)) {
            return refused(request, ResponseErrorCode.ServerNotInitialized, " comes before initialize");
        }
        if (begun && method.equals(HELLO)) {
            return refused(request, ResponseErrorCode.InvalidRequest, " comes a second time");
        }
        if (method.startsWith(OPTIONAL)) {
            return refused(request, ResponseErrorCode.MethodNotFound, " is not known here");
        }
        begun = true;
        over = method.equals(GOODBYE);
        return true;
    }

    private boolean refused(RequestMessage request, ResponseErrorCode code, String why) {
        refusals.refuse(request, code, request.getMethod() + why);
        return false;
    }
}

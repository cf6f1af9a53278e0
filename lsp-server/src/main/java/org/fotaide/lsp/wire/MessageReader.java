// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.wire;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.MessageConsumer;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.MessageProducer;
import org.eclipse.lsp4j.jsonrpc.json.JsonRpcMethod;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.messages.Message;
import org.eclipse.lsp4j.jsonrpc.messages.NotificationMessage;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/**
 * Reads messages until the stream ends. One that cannot be taken is answered with the error that JSON-RPC 2.0 has for it,
 * without a number where it has none; a notification that cannot be taken goes to the log.
 */
final class MessageReader implements MessageProducer {
    private static final Logger LOG = Logger.getLogger(MessageReader.class.getName());

    private final Frames frames;
    private final MessageJsonHandler json;
    private final Refusals refusals;

    MessageReader(Frames frames, MessageJsonHandler json, Refusals refusals) {
        this.frames = frames;
        this.json = json;
        this.refusals = refusals;
    }

    @Override
    public void listen(MessageConsumer consumer) {
        try {
            for (Optional<Frame> frame = frames.next(); frame.isPresent(); frame = frames.next()) {
                survive(frame.get(), consumer);
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "the client is gone", e);
        }
    }

    /** Whatever becomes of one message, the next one is taken: a goodbye may be among those that follow. */
    private void survive(Frame frame, MessageConsumer consumer) {
        try {
            if (frame instanceof Frame.Content content) {
                take(content.text(), consumer);
            } else if (frame instanceof Frame.Refused refused) {
                refusals.refuse(ResponseErrorCode.ParseError, refused.reason());
            }
        } catch (RuntimeException | LinkageError | VirtualMachineError e) {
            LOG.log(Level.WARNING, "a message was not taken", e);
        }
    }

    private void take(String text, MessageConsumer consumer) {
        Optional<String> fault = new JsonShape(text).fault();
        if (fault.isPresent()) {
            refuse(text, fault.get());
            return;
        }
        try {
            take(json.parseMessage(text), consumer);
        } catch (MessageIssueException e) {
            refuse(text, e);
        } catch (JsonParseException | IllegalStateException e) {
            refuse(text, new Reason(e).text());
        }
    }

    private void take(Message message, MessageConsumer consumer) {
        if (message instanceof RequestMessage request && lacks(request.getMethod(), request.getParams())) {
            refusals.refuse(request, ResponseErrorCode.InvalidParams, request.getMethod() + " came without parameters");
        } else if (message instanceof NotificationMessage note && lacks(note.getMethod(), note.getParams())) {
            LOG.log(Level.WARNING, "{0} came without parameters", note.getMethod());
        } else if (message.getClass() == Message.class) {
            refusals.refuse(ResponseErrorCode.InvalidRequest, "A message has neither a method nor a result");
        } else {
            consumer.consume(message);
        }
    }

    private boolean lacks(String method, Object parameters) {
        JsonRpcMethod known = json.getJsonRpcMethod(method);
        return parameters == null && known != null && known.getParameterTypes().length > 0;
    }

    /** Where the message could be told apart, its parameters are wrong. */
    private void refuse(String text, MessageIssueException issues) {
        String reason = new Reason(issues).text();
        if (issues.getRpcMessage() instanceof RequestMessage request) {
            refusals.refuse(request, ResponseErrorCode.InvalidParams, request.getMethod() + ": " + reason);
        } else if (issues.getRpcMessage() instanceof NotificationMessage note) {
            LOG.log(Level.WARNING, "{0}: {1}", new Object[] {note.getMethod(), reason});
        } else {
            refuse(text, reason);
        }
    }

    private void refuse(String text, String reason) {
        refusals.refuse(
                isJson(text) ? ResponseErrorCode.InvalidRequest : ResponseErrorCode.ParseError,
                "A message cannot be taken: " + reason);
    }

    private static boolean isJson(String text) {
        try {
            JsonReader reader = new JsonReader(new StringReader(text));
            reader.setStrictness(Strictness.STRICT);
            reader.skipValue();
            return reader.peek() == JsonToken.END_DOCUMENT;
        } catch (IOException | IllegalStateException e) {
            return false;
        }
    }
}

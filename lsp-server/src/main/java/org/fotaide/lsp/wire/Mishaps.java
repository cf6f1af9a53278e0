// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.wire;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.services.TextDocumentService;

/** What a client hears of a request that nobody answers, or that fails unforeseen: one line, and no stack of ours. */
final class Mishaps implements Function<Throwable, ResponseError> {
    /** Where the protocol's requests stand; each refuses there, until one of ours takes its place. */
    private static final String REQUESTS = TextDocumentService.class.getPackageName();

    private static final Logger LOG = Logger.getLogger(Mishaps.class.getName());

    @Override
    public ResponseError apply(Throwable thrown) {
        Throwable cause = cause(thrown);
        if (isNotOffered(cause)) {
            return new ResponseError(
                    ResponseErrorCode.MethodNotFound, "This request is not among the abilities told.", null);
        }
        ResponseError told = RemoteEndpoint.DEFAULT_EXCEPTION_HANDLER.apply(thrown);
        if (told.getCode() == ResponseErrorCode.InternalError.getValue()) {
            LOG.log(Level.WARNING, "a request failed", cause);
            return new ResponseError(ResponseErrorCode.InternalError, "The server failed: " + cause, null);
        }
        return told;
    }

    /** The same exception from anywhere else is a mistake of ours. */
    private static boolean isNotOffered(Throwable cause) {
        StackTraceElement[] stack = cause.getStackTrace();
        return cause instanceof UnsupportedOperationException
                && stack.length > 0
                && stack[0].getClassName().startsWith(REQUESTS + ".");
    }

    private static Throwable cause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null
                && (cause instanceof CompletionException
                        || cause instanceof ExecutionException
                        || cause instanceof InvocationTargetException
                        || cause.getClass() == RuntimeException.class)) {
            cause = cause.getCause();
        }
        return cause;
    }
}

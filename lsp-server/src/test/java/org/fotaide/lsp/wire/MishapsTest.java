// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.fotaide.api.problem.ApiProblem;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.lsp.client.Failure;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MishapsTest {
    static Stream<Arguments> mishaps() {
        UnsupportedOperationException mistake = assertThrows(
                UnsupportedOperationException.class, () -> List.of(1).add(2));
        UnsupportedOperationException notOffered =
                assertThrows(UnsupportedOperationException.class, () -> new NothingOffered()
                        .formatting(new DocumentFormattingParams()));
        return Stream.of(
                arguments(notOffered, ResponseErrorCode.MethodNotFound),
                arguments(new CompletionException(notOffered), ResponseErrorCode.MethodNotFound),
                arguments(mistake, ResponseErrorCode.InternalError),
                arguments(new CompletionException(mistake), ResponseErrorCode.InternalError),
                arguments(new IllegalStateException("two lines\n"), ResponseErrorCode.InternalError),
                arguments(
                        new CompletionException(Failure.of(new FotaException(ApiProblem.NO_PROJECT.with("here")))),
                        ResponseErrorCode.RequestFailed));
    }

    @ParameterizedTest
    @MethodSource
    void mishaps(Throwable thrown, ResponseErrorCode code) {
        ResponseError told = new Mishaps().apply(thrown);
        assertEquals(code.getValue(), told.getCode(), told::toString);
        assertEquals(code == ResponseErrorCode.RequestFailed, told.getData() != null, told::toString);
    }
}

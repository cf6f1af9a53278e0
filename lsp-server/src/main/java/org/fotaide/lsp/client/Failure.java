// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.client;

import com.google.gson.JsonObject;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.fotaide.api.json.BuildJson;
import org.fotaide.api.json.ProblemJson;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Problem;
import org.fotaide.project.build.BuildFailedException;

/** A request that failed, as the client hears of it: with what happened, why, and what to do. */
public final class Failure {
    private Failure() {}

    public static ResponseErrorException of(FotaException cause) {
        Problem problem = cause.problem();
        JsonObject data = new ProblemJson().of(problem);
        if (cause instanceof BuildFailedException failed) {
            data.add("messages", new BuildJson().messages(failed.messages()));
        }
        ResponseErrorException failure =
                new ResponseErrorException(new ResponseError(ResponseErrorCode.RequestFailed, problem.text(), data));
        failure.initCause(cause);
        return failure;
    }
}

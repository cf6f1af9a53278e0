// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.fotaide.server.problem.ServerProblem;

/** Answers what the web server refuses by itself, such as a header that is too long, in the form of all other problems. */
public final class RefusedRequest implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = request.getAttribute(ErrorHandler.ERROR_STATUS) instanceof Integer code
                ? code
                : Math.max(HttpStatus.BAD_REQUEST_400, response.getStatus());
        String meaning = HttpStatus.getMessage(status);
        new Call(request, response, callback)
                .answer(Answer.problem(ServerProblem.HTTP.with(status, meaning)).status(status));
        return true;
    }
}

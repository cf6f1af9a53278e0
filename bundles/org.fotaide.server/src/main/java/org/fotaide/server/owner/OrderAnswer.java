// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.owner;

import com.google.gson.JsonObject;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.http.Answer;
import org.fotaide.server.http.Call;
import org.fotaide.server.problem.ServerProblem;

/** Tells an owner what became of an order, when the device has answered. */
record OrderAnswer(Call call) {
    void when(CompletionStage<Void> sent) {
        sent.whenComplete((done, failed) -> {
            if (failed == null) {
                call.answer(Answer.json(delivered()));
            } else {
                fail(failed);
            }
        });
    }

    /** The words of the vendor's cloud. */
    private static JsonObject delivered() {
        JsonObject json = new JsonObject();
        json.addProperty("status", 200);
        json.addProperty("deliver_to_device", true);
        return json;
    }

    private void fail(Throwable failed) {
        Throwable cause = failed instanceof CompletionException wrapped ? wrapped.getCause() : failed;
        call.fail(cause instanceof FotaException expected ? expected.problem() : ServerProblem.INTERNAL.with());
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.owner;

import com.google.gson.JsonObject;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.http.Answer;
import org.fotaide.server.http.Call;
import org.fotaide.server.link.Delivery;
import org.fotaide.server.problem.ServerProblem;

/** Tells an owner what became of an order, when the device has answered. */
record OrderAnswer(Call call) {
    private static final int TOLD = 200;
    private static final int WAITS = 202;

    void when(CompletionStage<Delivery> sent) {
        sent.whenComplete((delivery, failed) -> {
            if (failed == null) {
                boolean told = delivery == Delivery.TOLD;
                call.answer(Answer.json(told ? TOLD : WAITS, words(told)));
            } else {
                fail(failed);
            }
        });
    }

    /** The words of the vendor's cloud. */
    private static JsonObject words(boolean told) {
        JsonObject json = new JsonObject();
        json.addProperty("status", told ? TOLD : WAITS);
        json.addProperty("deliver_to_device", told);
        json.addProperty("waits_for_device", !told);
        return json;
    }

    private void fail(Throwable failed) {
        Throwable cause = failed instanceof CompletionException wrapped ? wrapped.getCause() : failed;
        call.fail(cause instanceof FotaException expected ? expected.problem() : ServerProblem.INTERNAL.with());
    }
}

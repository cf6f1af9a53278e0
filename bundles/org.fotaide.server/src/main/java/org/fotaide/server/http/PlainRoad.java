// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import java.util.function.Supplier;
import org.fotaide.firmware.work.FotaException;

/** A single page of text that anybody may read. */
public record PlainRoad(String word, String type, Supplier<String> text) implements Road {
    @Override
    public void serve(Call call) throws FotaException {
        call.only("GET", "HEAD");
        if (call.path().size() != 1) {
            throw call.nothingThere();
        }
        call.answer(Answer.text(type, text.get()));
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import java.util.function.Supplier;
import org.fotaide.firmware.work.FotaException;

/**
 * A single page of text.
 *
 * @param type its media type
 * @param door lets those in who may read it
 */
public record PlainRoad(String word, String type, Door door, Supplier<String> text) implements Road {
    /** Refuses whoever may not read it. */
    public interface Door {
        /** For whoever reaches the server. */
        Door OPEN = call -> {};

        void check(Call call) throws FotaException;
    }

    @Override
    public void serve(Call call) throws FotaException {
        call.only("GET", "HEAD");
        if (call.path().size() != 1) {
            throw call.nothingThere();
        }
        door.check(call);
        call.answer(Answer.text(type, text.get()));
    }
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.owner;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.http.Call;
import org.fotaide.server.http.Guard;
import org.fotaide.server.http.Road;

/** Everything that an owner's key opens. */
public final class ApiRoad implements Road {
    private final Guard guard;
    private final Map<String, OwnerCall> calls;

    public ApiRoad(Guard guard, List<OwnerCall> calls) {
        this.guard = guard;
        this.calls = calls.stream().collect(Collectors.toMap(OwnerCall::word, Function.identity()));
    }

    @Override
    public String word() {
        return "api";
    }

    @Override
    public void serve(Call call) throws FotaException {
        OwnerCall owned = calls.get(call.word(1));
        if (owned == null) {
            throw call.nothingThere();
        }
        owned.serve(call, guard.owner(call));
    }
}

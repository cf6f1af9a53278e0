// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.link;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.problem.ServerProblem;

/** The orders to fetch a ROM that devices have not answered yet: one for a device, however many owners give it. */
final class Unanswered {
    private final Map<String, Given> orders = new ConcurrentHashMap<>();

    private record Given(RomName rom, CompletableFuture<Void> answer) {}

    /** How an order is given. */
    interface Giving {
        CompletableFuture<Void> give() throws FotaException;
    }

    /** Gives an order, unless the same one waits for its answer already, which is then the answer to both. */
    CompletableFuture<Void> once(String device, RomName rom, Giving giving) throws FotaException {
        Given mine = new Given(rom, new CompletableFuture<>());
        Optional<Given> other = Optional.ofNullable(orders.putIfAbsent(device, mine));
        if (other.isPresent()) {
            return same(device, rom, other.get());
        }
        CompletableFuture<Void> answer = mine.answer().whenComplete((done, problem) -> orders.remove(device, mine));
        try {
            CompletableFuture<Void> unused = giving.give().whenComplete((done, problem) -> {
                if (problem == null) {
                    mine.answer().complete(null);
                } else {
                    mine.answer().completeExceptionally(problem);
                }
            });
        } catch (FotaException | RuntimeException refused) {
            mine.answer().completeExceptionally(refused);
            throw refused;
        }
        return answer;
    }

    private static CompletableFuture<Void> same(String device, RomName rom, Given other) throws FotaException {
        if (!other.rom().equals(rom)) {
            throw new FotaException(ServerProblem.BUSY.with(device, other.rom(), rom));
        }
        return other.answer().copy();
    }
}

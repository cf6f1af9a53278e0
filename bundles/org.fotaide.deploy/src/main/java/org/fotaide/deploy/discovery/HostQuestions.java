// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.fotaide.mdns.AddressRecord;
import org.fotaide.mdns.DomainName;
import org.fotaide.mdns.Message;

/** Hosts whose addresses somebody waits for. Used by the thread of the discovery alone. */
final class HostQuestions {
    private final Map<DomainName, List<CompletableFuture<List<InetAddress>>>> waiting = new LinkedHashMap<>();

    void add(DomainName host, CompletableFuture<List<InetAddress>> answer) {
        waiting.computeIfAbsent(host, name -> new ArrayList<>()).add(answer);
    }

    /** The hosts that nobody answered for yet. */
    Set<DomainName> open() {
        waiting.values().forEach(answers -> answers.removeIf(CompletableFuture::isDone));
        waiting.values().removeIf(List::isEmpty);
        return waiting.keySet();
    }

    void heard(Message message) {
        for (DomainName host : List.copyOf(waiting.keySet())) {
            List<InetAddress> addresses = message.records()
                    .filter(record -> record instanceof AddressRecord
                            && record.ttl() > 0
                            && record.name().equals(host))
                    .map(record -> ((AddressRecord) record).address())
                    .sorted(Comparator.comparing(address -> address instanceof Inet4Address ? 0 : 1))
                    .toList();
            if (!addresses.isEmpty()) {
                waiting.remove(host).forEach(answer -> answer.complete(addresses));
            }
        }
    }

    void cancel() {
        waiting.values().forEach(answers -> answers.forEach(answer -> answer.cancel(false)));
        waiting.clear();
    }
}

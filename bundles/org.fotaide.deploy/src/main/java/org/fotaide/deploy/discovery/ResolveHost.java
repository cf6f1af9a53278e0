// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;

/**
 * Finds the addresses of a host. A name in {@code .local} is asked for on the network and, at the same time, from the
 * system's name service; whoever answers first is believed. Other names only the system knows.
 *
 * @param host a name or an address
 * @param limit how long to wait at most
 * @param system the system's name service
 */
public record ResolveHost(String host, Duration limit, NameService system) {
    private static final long CANCEL_POLL_MS = 50;

    /** Looks names up; may take long. */
    @FunctionalInterface
    public interface NameService {
        NameService SYSTEM = host -> List.of(InetAddress.getAllByName(host));

        List<InetAddress> addressesOf(String host) throws java.net.UnknownHostException;
    }

    public ResolveHost(String host, Duration limit) {
        this(host, limit, NameService.SYSTEM);
    }

    /** The addresses, at least one. */
    // whichever of the two fails is not waited for, only the first answer counts
    @SuppressWarnings("FutureReturnValueIgnored")
    public List<InetAddress> call(Discovery discovery, Progress progress) throws FotaException, CancelledException {
        CompletableFuture<List<InetAddress>> named = bySystem();
        if (!host.toLowerCase(Locale.ROOT).matches(".*\\.local\\.?")) {
            return await(named, progress);
        }
        CompletableFuture<List<InetAddress>> asked = discovery.addressesOf(host);
        CompletableFuture<List<InetAddress>> first = new CompletableFuture<>();
        named.thenAccept(first::complete);
        asked.thenAccept(first::complete);
        try {
            return await(first, progress);
        } finally {
            asked.cancel(false);
        }
    }

    /** On a thread of its own, since a lookup cannot be broken off; it ends when the system gives up. */
    private CompletableFuture<List<InetAddress>> bySystem() {
        CompletableFuture<List<InetAddress>> result = new CompletableFuture<>();
        Thread lookup = new Thread(
                () -> {
                    try {
                        result.complete(system.addressesOf(host));
                    } catch (java.net.UnknownHostException | RuntimeException e) {
                        result.completeExceptionally(e);
                    }
                },
                "fota-name-lookup");
        lookup.setDaemon(true);
        lookup.start();
        return result;
    }

    private List<InetAddress> await(CompletableFuture<List<InetAddress>> addresses, Progress progress)
            throws FotaException, CancelledException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            progress.checkCancelled();
            try {
                return addresses.get(CANCEL_POLL_MS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (System.nanoTime() - end >= 0) {
                    throw new FotaException(DeployProblem.HOST_UNKNOWN.with(host), notYet);
                }
            } catch (ExecutionException | CancellationException unknown) {
                throw new FotaException(DeployProblem.HOST_UNKNOWN.with(host), unknown);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            }
        }
    }
}

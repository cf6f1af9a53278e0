// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.internal;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;

/**
 * What to connect to for a device: what is known, or what the system's name service says.
 *
 * @param device whose address is wanted
 */
public record HostLookup(Device device) {
    private static final long NAP_MILLIS = 100;

    public InetSocketAddress call(Progress progress) throws FotaException, CancelledException {
        return device.place().isPresent()
                ? device.place().get()
                : new InetSocketAddress(ask(progress), device.address().port());
    }

    /** The system's resolver cannot be stopped, so it works in a thread of its own that ends when the answer is there. */
    private InetAddress ask(Progress progress) throws FotaException, CancelledException {
        String host = device.address().host();
        CompletableFuture<InetAddress> answer = new CompletableFuture<>();
        Thread resolver = new Thread(() -> resolve(host, answer), "fota-resolve");
        resolver.setDaemon(true);
        resolver.start();
        while (true) {
            try {
                return answer.get(NAP_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                progress.checkCancelled();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            } catch (ExecutionException unknown) {
                throw new FotaException(DeployProblem.HOST_UNKNOWN.with(new Excerpt(host)), unknown.getCause());
            }
        }
    }

    private static void resolve(String host, CompletableFuture<InetAddress> answer) {
        try {
            answer.complete(InetAddress.getByName(host));
        } catch (UnknownHostException | SecurityException unknown) {
            answer.completeExceptionally(unknown);
        }
    }
}

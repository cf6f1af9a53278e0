// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.internal;

import java.net.InetSocketAddress;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.internal.HostLookup;
import org.fotaide.deploy.internal.Lease;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.deploy.upload.UploadRequest;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;

/**
 * An upload that may begin, in whichever way: there is something to send, the address of the device is known, and nobody else in
 * this process sends to it until this is closed.
 */
public record Visit(InetSocketAddress place, Lease lease) implements AutoCloseable {
    public static Visit begin(UploadRequest request, Progress progress) throws FotaException, CancelledException {
        progress.checkCancelled();
        if (request.payload().size() == 0) {
            throw new FotaException(DeployProblem.EMPTY.with(request.payload().name()));
        }
        DeviceAddress device = request.device().address();
        InetSocketAddress place = new HostLookup(request.device()).call(progress);
        Lease lease = Lease.of(place).orElseThrow(() -> new FotaException(DeployProblem.BUSY.with(device)));
        return new Visit(place, lease);
    }

    @Override
    public void close() {
        lease.close();
    }
}

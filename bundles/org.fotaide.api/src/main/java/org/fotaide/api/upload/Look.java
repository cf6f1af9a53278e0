// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.upload;

import java.util.Optional;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.preflight.Verdict;
import org.fotaide.deploy.proof.BootProof;
import org.fotaide.deploy.proof.BootWatch;
import org.fotaide.deploy.proof.Expectation;
import org.fotaide.deploy.proof.ProofOfBoot;
import org.fotaide.deploy.proof.ProofOptions;
import org.fotaide.deploy.proof.Running;
import org.fotaide.deploy.upload.Payload;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Problem;
import org.fotaide.firmware.work.Progress;

/**
 * What can be seen of a device after an upload.
 *
 * @param device as it was before
 * @param expected of what was sent
 * @param watch on the device
 */
record Look(Device device, Expectation expected, BootWatch watch, Progress progress) {
    static Look at(Device device, Verdict verdict, Payload payload, BootWatch watch, Progress progress) {
        return new Look(device, expected(device, verdict, payload), watch, progress);
    }

    /** A program goes into the slot that does not run, also one of which nobody can read for which it is. */
    private static Expectation expected(Device device, Verdict verdict, Payload payload) {
        Optional<Slot> free = device.announcement()
                .runningSlot()
                .map(Slot::other)
                .filter(other -> payload.kind() == Payload.Kind.FIRMWARE);
        return new Expectation(verdict.slot().or(() -> free), verdict.rom());
    }

    /** Empty if nobody wants to know. */
    Optional<BootProof> after(Optional<ProofOptions> options) throws CancelledException {
        if (options.isEmpty()) {
            return Optional.empty();
        }
        Running before = Running.of(device.announcement());
        try {
            return Optional.of(new ProofOfBoot(expected, before, options.get()).call(watch, progress));
        } catch (CancelledException cancelled) {
            progress.log(device.name() + " was sent the whole image; what it runs now was not waited for.");
            throw cancelled;
        }
    }

    Optional<Problem> failure(BootProof seen) {
        return seen.problem(device.address());
    }
}

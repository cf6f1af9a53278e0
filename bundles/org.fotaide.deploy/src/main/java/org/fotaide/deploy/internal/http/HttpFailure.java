// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.internal.http;

import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.internal.Excerpt;
import org.fotaide.deploy.internal.Seconds;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.firmware.work.Problem;

/**
 * Tells why a question to a device got no answer.
 *
 * @param device that was asked
 * @param size of the image, in bytes; 0 if none was sent
 * @param limits that were kept
 */
public record HttpFailure(DeviceAddress device, long size, HttpLimits limits) {
    /**
     * @throws IllegalArgumentException if it did get one
     */
    public Problem problem(HttpEnd end) {
        if (end instanceof HttpEnd.NoConnection none) {
            return DeployProblem.NO_CONNECTION.with(device, none.reason());
        }
        if (end instanceof HttpEnd.Foreign foreign) {
            return DeployProblem.FOREIGN_ANSWER.with(device, new Excerpt(foreign.words()));
        }
        if (end instanceof HttpEnd.BrokenOff broken) {
            return size == 0 ? silent(broken.reason()) : brokenOff(broken);
        }
        if (end instanceof HttpEnd.Stalled stalled) {
            return DeployProblem.STALLED.with(device, ofImage(stalled.sent()), size, Seconds.of(limits.stall()));
        }
        if (end instanceof HttpEnd.Silent) {
            return size == 0
                    ? silent("no answer within " + Seconds.of(limits.answer()) + " s")
                    : DeployProblem.RESULT_MISSING.with(device, size, Seconds.of(limits.answer()));
        }
        throw new IllegalArgumentException("the device answered: " + end);
    }

    /** Whether the device may have taken the image all the same. */
    public boolean mayBeTaken(HttpEnd end) {
        return size > 0 && (end instanceof HttpEnd.Silent || (end instanceof HttpEnd.BrokenOff broken && broken.all()));
    }

    private Problem silent(String reason) {
        return DeployProblem.NO_CONNECTION.with(device, reason);
    }

    private Problem brokenOff(HttpEnd.BrokenOff broken) {
        return broken.all()
                ? DeployProblem.RESULT_UNCLEAR.with(device, size, "It said nothing after that.")
                : DeployProblem.BROKEN_OFF.with(device, ofImage(broken.sent()), size, broken.reason());
    }

    /** What stands around an image in a form is not counted. */
    private long ofImage(long sent) {
        return Math.min(sent, size);
    }
}

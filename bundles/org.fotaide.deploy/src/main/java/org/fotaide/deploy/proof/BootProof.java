// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.proof;

import java.time.Duration;
import java.util.Optional;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.firmware.work.Problem;

/** What was seen of the device after an upload. */
public sealed interface BootProof {
    /** What ran before the upload, as far as the device said so. */
    Running before();

    /** From the device's OK to this result. */
    Duration after();

    /** Why this is a failure; empty if it is none. */
    default Optional<Problem> problem(DeviceAddress device) {
        return Optional.empty();
    }

    /** The device says that it runs what was sent. */
    record Proven(Running before, Running now, How how, Duration after) implements BootProof {
        /** By what the running firmware was recognised. */
        public enum How {
            SLOT("the slot that runs"),
            ROM("the ROM name that runs"),
            SLOT_AND_ROM("the slot and the ROM name that run");

            private final String words;

            How(String words) {
                this.words = words;
            }

            public String words() {
                return words;
            }
        }
    }

    /** The device restarted and is there again; what runs on it, it does not tell, or it is called as before. */
    record CameBack(Running before, Running now, Sign sign, Duration after) implements BootProof {
        /** By what the restart was noticed. */
        public enum Sign {
            ANNOUNCED("it announced itself anew"),
            SILENT_THEN_ANSWERED("it fell silent and then answered again");

            private final String words;

            Sign(String words) {
                this.words = words;
            }

            public String words() {
                return words;
            }
        }
    }

    /** The device is there and says that it runs something else than what was sent. */
    record StillOld(Running before, Running now, Duration after) implements BootProof {
        @Override
        public Optional<Problem> problem(DeviceAddress device) {
            return Optional.of(DeployProblem.STILL_OLD.with(device, now.words()));
        }
    }

    /** The device was not heard again in time. */
    record NotBack(Running before, Duration after) implements BootProof {
        @Override
        public Optional<Problem> problem(DeviceAddress device) {
            return Optional.of(DeployProblem.NOT_BACK.with(device, after.toSeconds()));
        }
    }

    /** The device answers, but neither a restart nor what runs could be seen. */
    record Unproven(Running before, Duration after) implements BootProof {}
}

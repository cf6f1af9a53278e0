// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.upload.several;

import org.fotaide.firmware.work.Progress;

/** One progress for the uploads of several threads: each device is the same part of the whole. */
final class SharedProgress {
    /** Of the part of one device, what its transfer is; the rest comes when it is done. */
    private static final long TRANSFER = 90;

    private static final long WHOLE = 100;

    private final Progress shown;

    SharedProgress(Progress shown, int devices) {
        this.shown = shown;
        shown.begin("Uploading to " + devices + " devices", devices * WHOLE);
    }

    synchronized void log(String device, String line) {
        shown.log(device + ": " + line);
    }

    private synchronized void worked(long amount) {
        shown.worked(amount);
    }

    /** The progress of one device. */
    Turn turn(String device) {
        return new Turn(device);
    }

    /** Fills the part of its device in the end, however far it came. */
    final class Turn implements Progress, AutoCloseable {
        private final String device;
        private long total;
        private long done;
        private long told;

        private Turn(String device) {
            this.device = device;
        }

        @Override
        public void begin(String step, long amount) {
            total = UNKNOWN;
        }

        @Override
        public void beginBytes(String step, long bytes) {
            log(step);
            total = bytes;
            done = 0;
        }

        @Override
        public void worked(long amount) {
            if (total > 0) {
                done += amount;
                tell(Math.min(TRANSFER, TRANSFER * done / total));
            }
        }

        /** What is sent again does not count again. */
        private void tell(long reached) {
            if (reached > told) {
                SharedProgress.this.worked(reached - told);
                told = reached;
            }
        }

        @Override
        public void log(String line) {
            SharedProgress.this.log(device, line);
        }

        @Override
        public boolean cancelled() {
            return shown.cancelled();
        }

        @Override
        public void close() {
            tell(WHOLE);
        }
    }
}

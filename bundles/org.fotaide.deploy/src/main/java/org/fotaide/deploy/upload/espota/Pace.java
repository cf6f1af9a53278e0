// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

/** When the next bytes may go, and how many at once. */
sealed interface Pace {
    boolean mayWrite();

    /** Bytes of the next write at most. */
    int most();

    void written(int bytes);

    /** The device said something. */
    void answered();

    /** As fast as TCP takes it. */
    record Stream(int most) implements Pace {
        @Override
        public boolean mayWrite() {
            return true;
        }

        @Override
        public void written(int bytes) {}

        @Override
        public void answered() {}
    }

    /** One chunk, then a word from the device, as the Arduino tools do. */
    final class LockStep implements Pace {
        private final int chunk;
        private int left;

        LockStep(int chunk) {
            this.chunk = chunk;
            this.left = chunk;
        }

        @Override
        public boolean mayWrite() {
            return left > 0;
        }

        @Override
        public int most() {
            return left;
        }

        @Override
        public void written(int bytes) {
            left -= bytes;
        }

        @Override
        public void answered() {
            if (left == 0) {
                left = chunk;
            }
        }
    }
}

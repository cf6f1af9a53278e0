// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.work;

/**
 * What long work tells while it runs, and where it asks whether it should go on. Knows no user interface. Calls come from
 * the thread that works; {@link #cancelled()} may be answered from any.
 *
 * <pre>{@code
 * progress.beginBytes("Sending user2.bin", image.length);
 * progress.worked(1460);
 * }</pre>
 */
public interface Progress {
    /** The total of a step whose size nobody knows. */
    long UNKNOWN = -1;

    /** Shows nothing and never cancels. */
    Progress NONE = new Progress() {
        @Override
        public void begin(String step, long total) {}

        @Override
        public void worked(long amount) {}

        @Override
        public void log(String line) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * A step begins, and the one before it is done.
     *
     * @param step what is done now, for people: {@code Sending user2.bin}
     * @param total how many things there are to do; {@link #UNKNOWN} if nobody knows
     */
    void begin(String step, long total);

    /**
     * A step begins that moves bytes, so that its rate and the time left mean something.
     *
     * @param step what is done now, for people: {@code Sending user2.bin}
     * @param bytes how many there are to move
     */
    default void beginBytes(String step, long bytes) {
        begin(step, bytes);
    }

    /**
     * More of the step is done.
     *
     * @param amount how much since the last call, in the unit of the step's total
     */
    void worked(long amount);

    /** A line of detail, such as one that the compiler printed. */
    void log(String line);

    /** Whether the work should stop; whoever works asks at least five times a second. */
    boolean cancelled();

    /** Stops the work where it was cancelled. */
    default void checkCancelled() throws CancelledException {
        if (cancelled()) {
            throw new CancelledException();
        }
    }
}

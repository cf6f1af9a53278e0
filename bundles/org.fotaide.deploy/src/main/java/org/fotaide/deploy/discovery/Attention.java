// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

/** Whether one device owes an answer, and how often it was asked for it. */
final class Attention {
    private boolean ever;
    private boolean awaited;
    private long askedAt;
    private int unanswered;

    /** Whether it was left alone for so long that it may be asked directly. */
    boolean mayBeAsked(long nanoTime, long restNanos) {
        return !ever || nanoTime - askedAt >= restNanos;
    }

    /** It was asked, together with everyone or directly. */
    void asked(long nanoTime) {
        askedAt = nanoTime;
        awaited = true;
        ever = true;
    }

    void answered() {
        awaited = false;
        unanswered = 0;
    }

    boolean awaited() {
        return awaited;
    }

    /** Whether it owes an answer for so long already. */
    boolean owes(long nanoTime, long allowedNanos) {
        return awaited && nanoTime - askedAt >= allowedNanos;
    }

    /** One more question is left without an answer. Says whether that was one too many, which ends the waiting. */
    boolean leftUnanswered(int most) {
        unanswered++;
        if (unanswered <= most) {
            return false;
        }
        answered();
        return true;
    }
}

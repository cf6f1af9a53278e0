// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.make;

/** Whether linking over the first slot's objects makes what a clean build would make. */
public sealed interface Proof {
    /**
     * It does.
     *
     * @param commands how many commands both builds have in common
     * @param shared how many files both links took in, with equal content
     * @param own how many the second link took in that were made for it alone
     */
    record Held(int commands, int shared, int own) implements Proof {}

    /**
     * It may not.
     *
     * @param why one sentence
     */
    record Failed(String why) implements Proof {}
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.upload.several;

import org.fotaide.api.upload.UploadImage.Uploaded;
import org.fotaide.firmware.work.Problem;

/** How it went with one of several devices. */
public sealed interface Outcome {
    /** As the user named it. */
    String device();

    /** Whether nothing is left to be done for it. */
    default boolean settled() {
        return this instanceof Done || this instanceof UpToDate;
    }

    /** It took the image, and nothing speaks against its running it. */
    record Done(String device, Uploaded upload) implements Outcome {}

    /** It did not take the image, or does not run it. */
    record Failed(String device, Problem problem) implements Outcome {}

    /** It runs the ROM already; nothing was sent to it. */
    record UpToDate(String device) implements Outcome {}

    /** Nothing was sent to it, or not all: others had failed, or the user stopped. */
    record Untried(String device) implements Outcome {}
}

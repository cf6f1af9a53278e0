// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload;

import java.util.Optional;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.proof.BootWatch;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/**
 * One way of pushing an image into a device. Found by {@link java.util.ServiceLoader}; an implementation has a public
 * constructor without arguments, keeps no state between uploads and may be used from several threads.
 */
public interface Uploader {
    /** The word by which people choose it, such as {@code espota}. */
    String via();

    /** The port at which devices of this kind listen, 1..65535. */
    int usualPort();

    /** Whether a device takes images in this way, by a question that changes nothing in it. */
    default boolean answers(Device device, UploadOptions options, Progress progress)
            throws FotaException, CancelledException {
        return false;
    }

    /** What the device says of itself; one that is asked in this way may say more than it announces. */
    default Announcement ask(Device device, UploadOptions options, Progress progress)
            throws FotaException, CancelledException {
        return device.announcement();
    }

    /** Looks at the device while it restarts; empty where its announcements and its presence on the network tell. */
    default Optional<BootWatch> watch(Device device) {
        return Optional.empty();
    }

    /**
     * Sends the image and returns when the device has said that it took it. Whether the device then runs it is shown by
     * {@code org.fotaide.deploy.proof}.
     *
     * @param progress counts the bytes that the device acknowledged, or that are sure to have left this computer where
     *     it acknowledges none; a cancel ends the upload within a second
     * @param secrets asked only when the device wants a password
     */
    UploadReport upload(UploadRequest request, Progress progress, Secrets secrets)
            throws FotaException, CancelledException;
}

// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload;

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

    /**
     * Sends the image and returns when the device has said that it took it. Whether the device then runs it is shown by
     * {@code org.fotaide.deploy.proof}.
     *
     * @param progress counts the bytes that the device acknowledged; a cancel ends the upload within a second
     * @param secrets asked only when the device wants a password
     */
    UploadReport upload(UploadRequest request, Progress progress, Secrets secrets)
            throws FotaException, CancelledException;
}

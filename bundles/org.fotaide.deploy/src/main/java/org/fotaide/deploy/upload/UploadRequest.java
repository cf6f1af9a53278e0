// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload;

import org.fotaide.deploy.device.Device;

/**
 * One image for one device.
 *
 * <pre>{@code
 * UploadRequest request = UploadRequest.of(device, Payload.firmware("user2.bin", bytes));
 * UploadReport report = Uploaders.installed().via("espota").upload(request, progress, secrets);
 * }</pre>
 *
 * @param device whose address is used; its IP address, if known, saves asking the name service
 * @param payload the image
 * @param options how to send it
 * @param seen how devices wanted to be authenticated before
 */
public record UploadRequest(Device device, Payload payload, UploadOptions options, SeenAuthentication seen) {
    /** With every default, and without a memory of earlier uploads. */
    public static UploadRequest of(Device device, Payload payload) {
        return new UploadRequest(device, payload, UploadOptions.DEFAULT, SeenAuthentication.inMemory());
    }

    public UploadRequest with(UploadOptions otherOptions) {
        return new UploadRequest(device, payload, otherOptions, seen);
    }

    public UploadRequest with(SeenAuthentication memory) {
        return new UploadRequest(device, payload, options, memory);
    }
}

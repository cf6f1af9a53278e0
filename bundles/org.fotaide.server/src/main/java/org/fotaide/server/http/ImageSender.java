// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import java.util.Optional;
import org.fotaide.server.image.ImageCache;
import org.fotaide.server.image.Transfers;
import org.fotaide.server.store.StoredImage;

/**
 * Sends images.
 *
 * @param images where their bytes are
 * @param transfers those that are on their way
 */
public record ImageSender(ImageCache images, Transfers transfers) {
    /**
     * An image for whoever asks.
     *
     * @param device that asks; empty if nobody knows which one it is
     */
    public ImageAnswer answer(StoredImage image, Optional<String> device) {
        return new ImageAnswer(this, image, device);
    }
}

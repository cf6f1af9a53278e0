// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

/** Is told what became of an image that was sent whole. */
public interface ImageDelivery {
    /** For whoever learns it in another way. */
    ImageDelivery UNTOLD = new ImageDelivery() {
        @Override
        public void arrived() {}

        @Override
        public void brokeOff(int percent) {}
    };

    /** The last byte went out. */
    void arrived();

    /**
     * The connection ended before.
     *
     * @param percent how much had gone out, 0..100
     */
    void brokeOff(int percent);
}

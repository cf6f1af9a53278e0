// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

/**
 * One thing that is wrong with an image.
 *
 * @param code its kind
 * @param offset the first byte at fault, from the start of the file; for a file within another (gzip), from the start of
 *     the inner one
 * @param message what is wrong and what follows from it
 */
public record ImageFault(ImageCode code, long offset, String message) {}

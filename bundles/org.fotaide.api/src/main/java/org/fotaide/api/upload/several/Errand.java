// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.upload.several;

import org.fotaide.api.upload.UploadImage;

/**
 * One upload among several.
 *
 * @param device as the user named it
 * @param upload to that device
 */
public record Errand(String device, UploadImage upload) {}

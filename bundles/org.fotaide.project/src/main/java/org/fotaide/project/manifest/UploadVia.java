// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.util.Locale;

/** How an image is sent to a device. */
public enum UploadVia {
    ESPOTA,
    WEB,
    ESP_LINK;

    /** As it stands in fota.yaml. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

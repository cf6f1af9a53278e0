// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.util.Locale;

/** What kind of place releases are put into. */
public enum PublishVia {
    DIRECTORY,
    SFTP,
    SERVER,
    ESPRESSIF,
    HAWKBIT;

    /** As it stands in fota.yaml. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

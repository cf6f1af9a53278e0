// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.publish;

import org.fotaide.firmware.work.FotaException;

/** Where the images of a release come from. */
interface ReleaseSource {
    /** Reads and checks them. */
    PreparedRelease prepare(PublishProject project, Insistence insistence) throws FotaException;
}
